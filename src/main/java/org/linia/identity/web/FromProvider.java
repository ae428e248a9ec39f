package org.linia.identity.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linia.identity.Admitted;
import org.linia.identity.ProviderAnswer;
import org.linia.identity.SignInAtProviderRefused;
import org.linia.identity.boundary.SignInAtProvider;
import org.linia.shared.problem.NotFound;

/** The way back from a provider: into the same kind of session as a password gives, or to the sign-in page with a reason. */
@WebServlet(name = "from-provider", urlPatterns = "/sso/callback/*")
public class FromProvider extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignInAtProvider signIn;

    @Inject
    private transient Doorkeeper door;

    @Inject
    private transient Here here;

    @Inject
    private transient ProviderPath path;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        try {
            Admitted who = signIn.end(new ProviderAnswer(
                    path.key(request),
                    VisitCookie.read(request).orElse(null),
                    parameters(request),
                    here.of(request),
                    request.getRemoteAddr()));
            if (who.again()) {
                door.letStay(who, request);
            } else {
                door.letIn(who, request, response);
            }
            response.sendRedirect(request.getContextPath() + Next.within(who.wanted()));
        } catch (SignInAtProviderRefused no) {
            path.refuse(request, response, no, "/");
        } catch (NotFound none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static Map<String, List<String>> parameters(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Arrays.asList(each.getValue())));
    }
}
