package org.linia.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.linia.identity.AccountId;
import org.linia.identity.boundary.WebSessions;

/** Lets a browser in after its person has proved who they are, by whatever way, and out again. */
@ApplicationScoped
public class Doorkeeper {
    @Inject
    private WebSessions sessions;

    /** A new session secret, and a new container session with nothing in it that was there before. */
    public void letIn(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        forgetPages(request);
        String secret = sessions.begin(account, request.getRemoteAddr(), request.getHeader("User-Agent"));
        SessionCookie.give(request, response, secret);
    }

    public void letOut(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.read(request).ifPresent(sessions::end);
        SessionCookie.takeBack(request, response);
        forgetPages(request);
    }

    private static void forgetPages(HttpServletRequest request) {
        HttpSession pages = request.getSession(false);
        if (pages != null) {
            pages.invalidate();
        }
    }
}
