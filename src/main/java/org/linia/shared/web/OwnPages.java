package org.linia.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lets only our own pages change anything in a signed-in browser (OWASP: CSRF, by fetch metadata and origin). The view
 * state of forms protects them already; this holds for everything else that takes the session cookie, live connections
 * among it. The API and SCIM take no cookie and need none of it.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class OwnPages extends HttpFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String STATE = "jakarta.faces.ViewState";
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (changes(request) && !isOwn(request) || isFormByLink(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean changes(HttpServletRequest request) {
        boolean live = "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
        return (live || !READING.contains(request.getMethod()))
                && !request.getRequestURI().matches(Pattern.quote(request.getContextPath()) + "/(api|scim)/.*");
    }

    /** Faces would take it all the same, and pages that keep no state know no other protection than what is above. */
    private static boolean isFormByLink(HttpServletRequest request) {
        return READING.contains(request.getMethod())
                && request.getQueryString() != null
                && Stream.of(request.getQueryString().split("[&;]"))
                        .map(parameter -> parameter.replaceFirst("=.*", ""))
                        .anyMatch(OwnPages::isState);
    }

    private static boolean isState(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8).endsWith(STATE);
        } catch (IllegalArgumentException nothingThatIsRead) {
            return false;
        }
    }

    /** Programs send neither header, but no browser that we support leaves out both. */
    private static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return site != null ? OURS.contains(site) : origin == null || isOurs(origin, request.getHeader("Host"));
    }

    private static boolean isOurs(String origin, String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException noOrigin) {
            return false;
        }
    }
}
