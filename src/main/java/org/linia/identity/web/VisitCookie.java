package org.linia.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Binds the way to a provider and back to one browser, for minutes. Several tabs may go there at once. */
final class VisitCookie {
    private static final String NAME = "linia-visit";
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int SECONDS = 600;

    private VisitCookie() {}

    static Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .filter(value -> SECRET.matcher(value).matches())
                        .findFirst();
    }

    static void give(HttpServletRequest request, HttpServletResponse response, String secret) {
        String secure = request.isSecure() ? "; Secure" : "";
        response.addHeader(
                "Set-Cookie",
                NAME + "=" + secret + "; Path=" + request.getContextPath() + "/sso; Max-Age=" + SECONDS
                        + "; HttpOnly; SameSite=Lax" + secure);
    }
}
