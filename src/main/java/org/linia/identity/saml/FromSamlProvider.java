package org.linia.identity.saml;

import com.ibm.websphere.security.saml2.PropagationHelper;
import com.ibm.websphere.security.saml2.Saml20Token;
import jakarta.annotation.Resource;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Lays what the provider said into the visit of this browser, once. Whoever began elsewhere, is late or comes a second time
 * finds no such visit, and {@code /sso/callback} says so.
 */
public class FromSamlProvider extends HttpServlet {
    private static final String COOKIE = "linia-visit";

    @Resource(lookup = "jdbc/linia")
    private transient DataSource database;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        Saml20Token said = PropagationHelper.getSaml20Token();
        String path = request.getPathInfo();
        String state = request.getParameter("state");
        Optional<String> browser = browser(request);
        request.logout(); // nobody is known here a second time without the provider's word
        if (said == null || path == null || !path.matches("/[a-z0-9-]{1,63}")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (state != null && browser.isPresent()) {
            note(new Visit(path.substring(1), state, browser.get()), said);
        }
        String back = state == null ? "" : "?state=" + URLEncoder.encode(state, StandardCharsets.UTF_8);
        response.sendRedirect("/sso/callback" + path + back);
    }

    private void note(Visit visit, Saml20Token said) throws IOException {
        try {
            visit.note(database, new Assertion(said).json());
        } catch (SQLException away) {
            throw new IOException(away);
        }
    }

    private static Optional<String> browser(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
