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
 * Sends the browser to its provider, and lays what that said into the visit of this browser, once. Whoever began elsewhere,
 * is late or comes a second time finds no such visit, and {@code /sso/callback} says so.
 */
public class FromSamlProvider extends HttpServlet {
    private static final String COOKIE = "linia-visit";

    @Resource(lookup = "jdbc/linia")
    private transient DataSource database;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        String path = request.getPathInfo();
        if (path == null || !path.matches("/[a-z0-9-]{1,63}") || request.getParameter("state") == null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Saml20Token said = request.getUserPrincipal() == null ? null : PropagationHelper.getSaml20Token();
        Detour detour = new Detour(request);
        if (said != null) {
            takeOver(said, request, response);
        } else if (!detour.isOn()) {
            if (request.authenticate(response)) { // by something else than a provider's word
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
        } else if (detour.isInVain()) {
            detour.end(response);
            response.sendRedirect("/sso/callback" + path + "?error=elsewhere");
        } else {
            response.sendRedirect(detour.next());
        }
    }

    private void takeOver(Saml20Token said, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = request.getPathInfo();
        String state = request.getParameter("state");
        Optional<String> browser = browser(request);
        request.logout(); // nobody is known here a second time without the provider's word
        if (browser.isPresent()) {
            note(new Visit(path.substring(1), state, browser.get()), said);
        }
        response.sendRedirect("/sso/callback" + path + "?state=" + URLEncoder.encode(state, StandardCharsets.UTF_8));
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
