package org.linia.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Ends a call of the API or of SCIM that the door has refused and answered: the container goes on with it, for it knows no
 * constraint on that path, and whoever came next would answer once more.
 */
@WebFilter(
        urlPatterns = {"/api/*", "/scim/*"},
        asyncSupported = true)
public class RefusedCalls extends HttpFilter {
    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(RequestAuthentication.REFUSED) == null) {
            chain.doFilter(request, response);
        }
    }
}
