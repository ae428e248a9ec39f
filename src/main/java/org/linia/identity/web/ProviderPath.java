package org.linia.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.linia.identity.SignInAtProviderRefused;
import org.linia.identity.control.Secrets;
import org.linia.shared.problem.NotFound;

/** What the addresses under {@code /sso} have in common: the provider's key at their end, and where a refusal is said. */
@ApplicationScoped
public class ProviderPath {

    /** @throws NotFound if the path has none */
    String key(HttpServletRequest request) {
        String path = request.getPathInfo();
        if (path == null || !path.matches("/[a-z0-9-]{1,63}")) {
            throw new NotFound();
        }
        return path.substring(1);
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, SignInAtProviderRefused no, String wanted)
            throws IOException {
        String from = URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        response.sendRedirect(request.getContextPath() + "/sign-in?refused=" + no.fault() + "&from=" + from);
    }

    static String secret() {
        return Secrets.fresh("");
    }
}
