package org.linia.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Leads whoever signed in too long ago for a file to where they show who they are, and from there to the file. */
public final class ProveFirst {
    private ProveFirst() {}

    public static void lead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = request.getQueryString();
        String wanted = request.getServletPath() + (query == null ? "" : "?" + query);
        response.sendRedirect(
                request.getContextPath() + "/profile/prove?from=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    }
}
