package org.linia.identity.saml;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * To the node that took the provider's word: its service provider keeps that in memory until the browser comes for it with
 * a cookie, and a load balancer may have sent this browser to another node. It goes round until it meets the right one.
 */
record Detour(HttpServletRequest request) {
    /** Half of what browsers follow: in turn it meets each of ten nodes, by chance one of two in 999 cases of 1,000. */
    private static final int MOST = 10;

    private static final String TRY = "try";

    /** Where this node has no word, but the browser has the cookie for one. */
    boolean isOn() {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies)
                        .anyMatch(each -> each.getName().equals(cookie())
                                && !each.getValue().isEmpty());
    }

    boolean isInVain() {
        return tries() >= MOST;
    }

    String next() {
        return request.getContextPath() + request.getPathInfo() + "?state="
                + URLEncoder.encode(request.getParameter("state"), StandardCharsets.UTF_8) + "&" + TRY + "="
                + (tries() + 1);
    }

    /** Whoever begins anew is not sent round again. */
    void end(HttpServletResponse response) {
        Cookie none = new Cookie(cookie(), "");
        none.setPath("/");
        none.setMaxAge(0);
        none.setHttpOnly(true);
        response.addCookie(none);
    }

    private int tries() {
        String tries = request.getParameter(TRY);
        return tries != null && tries.matches("\\d{1,2}") ? Integer.parseInt(tries) : 0;
    }

    /** As the server calls it: {@code SamlUtil.hash} of its service provider. */
    private String cookie() {
        int hash = request.getPathInfo().substring(1).hashCode();
        return "WASSamlACS_" + (hash < 0 ? "n" : "p") + Math.abs(hash);
    }
}
