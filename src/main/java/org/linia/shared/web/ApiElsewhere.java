package org.linia.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.linia.shared.problem.NotFound;
import org.linia.shared.rest.ProblemAnswer;

/** Whatever is asked of an API that we do not have, be it another version of it: a problem document, not a page. */
@WebServlet({"/api", "/api/*"})
public class ApiElsewhere extends HttpServlet {
    @Inject
    private transient ProblemAnswer problems;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        problems.write(request, response, new NotFound());
    }
}
