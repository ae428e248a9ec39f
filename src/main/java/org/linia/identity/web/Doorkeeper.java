package org.linia.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.Optional;
import org.linia.identity.AccountId;
import org.linia.identity.Admitted;
import org.linia.identity.boundary.ProviderSessions;
import org.linia.identity.boundary.SignOutAtProvider;
import org.linia.identity.boundary.WebSessions;

/** Lets a browser in after its person has proved who they are, by whatever way, and out again. */
@ApplicationScoped
public class Doorkeeper {
    @Inject
    private WebSessions sessions;

    @Inject
    private ProviderSessions atProvider;

    @Inject
    private SignOutAtProvider signOut;

    @Inject
    private Here here;

    /** A new session secret, and a new container session with nothing in it that was there before. */
    public void letIn(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        forgetPages(request);
        String secret = sessions.begin(account, request.getRemoteAddr(), request.getHeader("User-Agent"));
        SessionCookie.give(request, response, secret);
    }

    /** The same for whom a provider vouched for: the session ends with the provider's. */
    void letIn(Admitted who, HttpServletRequest request, HttpServletResponse response) {
        forgetPages(request);
        String secret = atProvider.begin(who, request.getRemoteAddr(), request.getHeader("User-Agent"));
        SessionCookie.give(request, response, secret);
    }

    /** The same for whom a provider vouched for once more. */
    void letStay(Admitted who, HttpServletRequest request) {
        SessionCookie.read(request).ifPresent(secret -> sessions.proved(secret, who.proved()));
    }

    /** @return where the browser goes on to sign out at the provider where the session began; nothing if at none */
    public Optional<URI> letOut(HttpServletRequest request, HttpServletResponse response) {
        Optional<URI> there = SessionCookie.read(request).flatMap(secret -> signOut.address(secret, here.of(request)));
        SessionCookie.read(request).ifPresent(sessions::end);
        SessionCookie.takeBack(request, response);
        forgetPages(request);
        return there;
    }

    private static void forgetPages(HttpServletRequest request) {
        HttpSession pages = request.getSession(false);
        if (pages != null) {
            pages.invalidate();
        }
    }
}
