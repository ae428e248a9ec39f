package org.linia.identity.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.linia.identity.boundary.SignOutAtProvider;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Unavailable;

/** Where providers say that somebody signed out there (OpenID Connect Back-Channel Logout 1.0, 2.8). */
@WebServlet(name = "logout-by-provider", urlPatterns = "/sso/logout/*")
public class LogoutByProvider extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 16 * 1024;

    @Inject
    private transient SignOutAtProvider signOut;

    @Inject
    private transient ProviderPath path;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > LONGEST) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        try {
            String token = request.getParameter("logout_token");
            signOut.end(path.key(request), token == null ? "" : token);
        } catch (InvalidInput bad) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setContentType("application/json");
            response.getOutputStream().write("{\"error\":\"invalid_request\"}".getBytes(StandardCharsets.US_ASCII));
        } catch (Unavailable away) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } catch (NotFound none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
