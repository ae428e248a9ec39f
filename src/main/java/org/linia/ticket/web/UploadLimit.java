package org.linia.ticket.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.linia.shared.problem.TooLarge;
import org.linia.shared.rest.ProblemAnswer;
import org.linia.ticket.control.FileStore;

/**
 * Refuses a form that is larger than anything its page takes, by the length that it announces: the container would store
 * all of it before the page could say no. The answer is a problem document, as a page would read the form first. The API
 * counts for itself, and what managers bring along to import has no limit.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class UploadLimit extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final int FILES = 20;
    /** For everything in a form that is no file. */
    private static final long WORDS = 2 << 20;

    @Inject
    private transient FileStore store;

    @Inject
    private transient ProblemAnswer problems;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        long length = request.getContentLengthLong();
        if (!request.getMethod().equals("POST") || path.startsWith("/api/") || path.startsWith("/admin/")) {
            chain.doFilter(request, response);
        } else if (length < 0 && request.getHeader("Transfer-Encoding") != null) {
            refuse(response, HttpServletResponse.SC_LENGTH_REQUIRED, request);
        } else if (length > most(path)) {
            response.setHeader("Connection", "close");
            problems.write(request, response, new TooLarge(most(path)));
        } else {
            chain.doFilter(request, response);
        }
    }

    private void refuse(HttpServletResponse response, int status, HttpServletRequest request) throws IOException {
        response.setHeader("Connection", "close");
        problems.write(response, status, problems.of(status, request.getRequestURI()));
    }

    private long most(String path) {
        boolean takesFiles = path.startsWith("/portal/") || path.startsWith("/desk/");
        return takesFiles ? FILES * store.limit() + WORDS : WORDS;
    }
}
