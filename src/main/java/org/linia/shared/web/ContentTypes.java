package org.linia.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.linia.shared.rest.ProblemAnswer;

/** Refuses calls of the API whose content type is none at all: JAX-RS answers those before our mappers can. */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class ContentTypes extends HttpFilter {
    private static final String TOKEN = "[A-Za-z0-9!#$&^_.+*-]+";

    @Inject
    private transient ProblemAnswer problems;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String type = request.getContentType();
        if (type == null || type.matches(TOKEN + "/" + TOKEN + "\\s*(;.*)?")) {
            chain.doFilter(request, response);
        } else {
            int status = HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
            problems.write(response, status, problems.of(status, request.getRequestURI()));
        }
    }
}
