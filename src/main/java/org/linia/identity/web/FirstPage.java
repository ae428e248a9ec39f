package org.linia.identity.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.linia.identity.Caller;

/** Leads from the bare address to where a person's work begins: staff to the desk, others to the portal. */
@WebServlet(
        name = "first-page",
        urlPatterns = {"", "/desk", "/portal"})
public class FirstPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Caller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(request.getContextPath() + target(request.getServletPath()));
    }

    private String target(String asked) {
        if (!caller.isKnown()) {
            return "/sign-in";
        }
        boolean desk = asked.equals("/desk")
                || !asked.equals("/portal") && caller.person().isStaff();
        return desk ? "/desk/queue" : "/portal/home";
    }
}
