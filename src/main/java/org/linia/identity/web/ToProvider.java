package org.linia.identity.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.linia.identity.ProviderVisit;
import org.linia.identity.SignInAtProviderRefused;
import org.linia.identity.boundary.SignInAtProvider;
import org.linia.shared.problem.NotFound;

/** The way out: to the provider of the path, which will send the browser back to {@link FromProvider}. */
@WebServlet(name = "to-provider", urlPatterns = "/sso/start/*")
public class ToProvider extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_HINT = 320;

    @Inject
    private transient SignInAtProvider signIn;

    @Inject
    private transient Here here;

    @Inject
    private transient ProviderPath path;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        String wanted = Next.within(request.getParameter("from"));
        String browser = VisitCookie.read(request).orElseGet(ProviderPath::secret);
        String hint = request.getParameter("hint");
        boolean hinted = hint != null && !hint.isBlank() && hint.length() <= LONGEST_HINT;
        try {
            ProviderVisit visit =
                    new ProviderVisit(path.key(request), browser, wanted, hinted ? hint : null, again(request));
            URI there = signIn.begin(visit, here.of(request), request.getRemoteAddr());
            VisitCookie.give(request, response, browser);
            response.sendRedirect(there.toString());
        } catch (SignInAtProviderRefused no) {
            path.refuse(request, response, no, wanted);
        } catch (NotFound none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The session whose person shows once more who they are; null for somebody who signs in. */
    private static String again(HttpServletRequest request) {
        return "true".equals(request.getParameter("again"))
                ? SessionCookie.read(request).orElse(null)
                : null;
    }
}
