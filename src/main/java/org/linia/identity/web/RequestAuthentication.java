package org.linia.identity.web;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.identity.Caller;
import org.linia.identity.Caller.Person;
import org.linia.identity.ProviderDown;
import org.linia.identity.Role;
import org.linia.identity.Scope;
import org.linia.identity.TokenRefused;
import org.linia.identity.boundary.Recognise;
import org.linia.identity.boundary.RecogniseProviderToken;
import org.linia.shared.database.Database;
import org.linia.shared.database.Outage;
import org.linia.shared.web.RequestId;

/**
 * The one door of the WAR. The path decides: a bearer token on {@code /api} and {@code /scim}, the session cookie elsewhere. Roles are
 * read from our tables at each request and handed to the container, which enforces them on pages, use cases and
 * endpoints. Other ways to prove who one is (an identity provider) end in the same session cookie or bearer check.
 */
@ApplicationScoped
public class RequestAuthentication implements HttpAuthenticationMechanism {
    private static final String BEARER = "Bearer ";
    /** Marks a request that has had its answer. */
    static final String REFUSED = RequestAuthentication.class.getName() + ".refused";

    @Inject
    private Recognise recognise;

    @Inject
    private RecogniseProviderToken providerToken;

    @Inject
    private Caller caller;

    @Inject
    private Refuse refuse;

    @Inject
    private RateLimit limit;

    @Inject
    private Database database;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        RequestId.tell(request, response);
        if (request.getAttribute(REFUSED) != null) {
            return context.doNothing(); // the error page of what was refused
        } else if (!Paths.isResource(request) && database.isAway()) {
            return away(request, response, context);
        }
        try {
            return Paths.isBearers(request) ? byBearer(request, response, context) : page(request, response, context);
        } catch (EJBException broken) {
            if (Outage.in(broken).isEmpty()) {
                throw broken;
            }
            database.doubt();
            return away(request, response, context);
        }
    }

    private AuthenticationStatus away(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return context.doNothing(); // it went during the request, and the page that says so is on its way
        }
        request.setAttribute(REFUSED, true);
        return refuse.away(request, response);
    }

    private AuthenticationStatus byBearer(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<String> token = bearer(request);
        Optional<Person> person;
        try {
            person = token.flatMap(sent -> byToken(sent, request.getRemoteAddr()));
        } catch (TokenRefused no) {
            request.setAttribute(REFUSED, true);
            return refuse.token(request, response, no);
        } catch (ProviderDown down) {
            request.setAttribute(REFUSED, true);
            return refuse.keysAway(request, response);
        }
        if (person.isEmpty() && Paths.isOpenApiCall(request)) {
            return context.doNothing();
        }
        if (person.isEmpty()) {
            request.setAttribute(REFUSED, true);
            return refuse.bearer(request, response);
        }
        Optional<Scope> missing = missing(request, person.get());
        if (missing.isPresent()) {
            request.setAttribute(REFUSED, true);
            return refuse.scope(request, response, missing.get());
        }
        Optional<Duration> wait = token.map(sent -> whose(sent, person.get())).flatMap(limit::take);
        if (wait.isPresent()) {
            request.setAttribute(REFUSED, true);
            return refuse.tooMany(request, response, wait.get());
        }
        return known(person.get(), context);
    }

    /** What is made for provisioning opens nothing else, and nothing else opens that. */
    private static Optional<Scope> missing(HttpServletRequest request, Person person) {
        if (Paths.isScim(request)) {
            return person.tokenScopes().contains(Scope.SCIM) ? Optional.empty() : Optional.of(Scope.SCIM);
        }
        return person.tokenScopes().equals(Set.of(Scope.SCIM)) ? Optional.of(Scope.READ) : Optional.empty();
    }

    private Optional<Person> byToken(String token, String address) {
        return RecogniseProviderToken.isOne(token)
                ? Optional.of(providerToken.person(token, address))
                : recognise.byToken(token, address);
    }

    /** A provider gives out a new token every few minutes: they all count as one. */
    private static String whose(String token, Person person) {
        return RecogniseProviderToken.isOne(token) ? "account " + person.id() : token;
    }

    private AuthenticationStatus page(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Person> person = bySession(request);
        if (person.isPresent()) {
            return known(person.get(), context);
        }
        return context.isProtected() ? refuse.page(request, response) : context.doNothing();
    }

    private AuthenticationStatus known(Person person, HttpMessageContext context) {
        caller.is(person);
        return context.notifyContainerAboutLogin(
                person.username(),
                person.roles().stream().map(Role::containerName).collect(Collectors.toSet()));
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(header.substring(BEARER.length()).trim())
                : Optional.empty();
    }

    private Optional<Person> bySession(HttpServletRequest request) {
        return Paths.isResource(request)
                ? Optional.empty()
                : SessionCookie.read(request).flatMap(secret -> recognise.bySession(secret, request.getRemoteAddr()));
    }
}
