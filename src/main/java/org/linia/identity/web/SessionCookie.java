package org.linia.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.linia.identity.SessionSecret;

/**
 * The browser's session secret. It is ours and not the container's session id, so that a session outlives a restart of
 * the server and holds on every node; the container's session keeps nothing but the state of pages.
 */
public final class SessionCookie {
    private static final String NAME = SessionSecret.COOKIE;

    private SessionCookie() {}

    public static Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    static void give(HttpServletRequest request, HttpServletResponse response, String secret) {
        response.addHeader("Set-Cookie", cookie(request, secret, ""));
    }

    static void takeBack(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Set-Cookie", cookie(request, "", "; Max-Age=0"));
    }

    private static String cookie(HttpServletRequest request, String value, String more) {
        String secure = request.isSecure() ? "; Secure" : "";
        return NAME + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + secure + more;
    }
}
