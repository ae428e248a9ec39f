package org.linia.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.linia.identity.Scope;
import org.linia.identity.TokenRefused;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotSignedIn;
import org.linia.shared.problem.Refusal;
import org.linia.shared.problem.TooMany;
import org.linia.shared.problem.Unavailable;
import org.linia.shared.rest.ProblemAnswer;

/** What somebody gets who is not known here: a problem on the API, the sign-in page elsewhere. */
@ApplicationScoped
public class Refuse {
    private static final String AJAX_REDIRECT = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<partial-response><redirect url=\"%s\"></redirect></partial-response>";

    @Inject
    private ProblemAnswer problems;

    @Inject
    private ScimAnswer scim;

    AuthenticationStatus bearer(HttpServletRequest request, HttpServletResponse response) {
        boolean tried = request.getHeader("Authorization") != null;
        response.setHeader("WWW-Authenticate", "Bearer realm=\"linia\"" + (tried ? ", error=\"invalid_token\"" : ""));
        return refuse(request, response, new NotSignedIn());
    }

    /** A word why, and no more: whoever asks may be a stranger (RFC 6750, 3.1). */
    AuthenticationStatus token(HttpServletRequest request, HttpServletResponse response, TokenRefused no) {
        response.setHeader(
                "WWW-Authenticate",
                "Bearer realm=\"linia\", error=\"invalid_token\", error_description=\""
                        + no.why().name().toLowerCase(Locale.ROOT) + "\"");
        return refuse(request, response, new NotSignedIn());
    }

    /** Nothing is said about the provider. */
    AuthenticationStatus keysAway(HttpServletRequest request, HttpServletResponse response) {
        return refuse(request, response, new Unavailable("identity.refused.keysAway"));
    }

    AuthenticationStatus tooMany(HttpServletRequest request, HttpServletResponse response, Duration wait) {
        return refuse(request, response, new TooMany(wait));
    }

    /** The token is good, but was not made for this. */
    AuthenticationStatus scope(HttpServletRequest request, HttpServletResponse response, Scope missing) {
        response.setHeader(
                "WWW-Authenticate",
                "Bearer realm=\"linia\", error=\"insufficient_scope\", scope=\"linia."
                        + missing.name().toLowerCase(Locale.ROOT) + "\"");
        return refuse(request, response, new NotAllowed("identity.refused.tokenScope", missing.name()));
    }

    private AuthenticationStatus refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) {
        if (Paths.isScim(request)) {
            scim.write(response, refusal);
        } else {
            problems.write(request, response, refusal);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    /**
     * Nobody can be recognised while the database is away. A script gets no page: making one would look into the session
     * of somebody who is not recognised, and the container would end it, with the state of the page that asks.
     */
    AuthenticationStatus away(HttpServletRequest request, HttpServletResponse response) {
        Unavailable away = new Unavailable("shared.problem.databaseAway");
        if (Paths.isBearers(request) || isScript(request)) {
            return refuse(request, response, away);
        }
        problems.page(response, away);
        return AuthenticationStatus.SEND_FAILURE;
    }

    /**
     * A script that asks for a part of a page is told, not led to the sign-in page: that would make a container session of
     * its own, and take the one away in which the person's own sign-in page waits.
     */
    AuthenticationStatus page(HttpServletRequest request, HttpServletResponse response) {
        if (!isAjax(request) && isScript(request)) {
            return refuse(request, response, new NotSignedIn());
        }
        try {
            if (isAjax(request)) {
                response.setContentType("text/xml");
                response.setCharacterEncoding("UTF-8");
                response.getWriter().printf(AJAX_REDIRECT, signIn(request, true));
            } else {
                response.sendRedirect(signIn(request, false));
            }
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static boolean isAjax(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    private static boolean isScript(HttpServletRequest request) {
        return isAjax(request) || "empty".equals(request.getHeader("Sec-Fetch-Dest"));
    }

    private static String signIn(HttpServletRequest request, boolean ajax) {
        String wanted = Paths.within(request);
        if (!ajax && "GET".equals(request.getMethod()) && request.getQueryString() != null) {
            wanted += "?" + request.getQueryString();
        }
        return request.getContextPath() + "/sign-in?from=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }
}
