package org.linia.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linia.identity.Caller;
import org.linia.identity.Caller.Person;
import org.linia.identity.Role;
import org.linia.identity.boundary.Recognise;

/**
 * The one door of the WAR. The path decides: a bearer token on {@code /api}, the session cookie elsewhere. Roles are
 * read from our tables at each request and handed to the container, which enforces them on pages, use cases and
 * endpoints. Other ways to prove who one is (an identity provider) end in the same session cookie or bearer check.
 */
@ApplicationScoped
public class RequestAuthentication implements HttpAuthenticationMechanism {
    private static final String BEARER = "Bearer ";

    @Inject
    private Recognise recognise;

    @Inject
    private Caller caller;

    @Inject
    private Refuse refuse;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        boolean api = Paths.isApi(request);
        Optional<Person> person = api ? byBearer(request) : bySession(request);
        if (person.isPresent()) {
            caller.is(person.get());
            return context.notifyContainerAboutLogin(
                    person.get().username(),
                    person.get().roles().stream().map(Role::containerName).collect(Collectors.toSet()));
        }
        if (api && !Paths.isOpenApiCall(request)) {
            return refuse.bearer(request, response);
        }
        return context.isProtected() ? refuse.page(request, response) : context.doNothing();
    }

    private Optional<Person> byBearer(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? recognise.byToken(header.substring(BEARER.length()).trim())
                : Optional.empty();
    }

    private Optional<Person> bySession(HttpServletRequest request) {
        return Paths.isResource(request)
                ? Optional.empty()
                : SessionCookie.read(request).flatMap(recognise::bySession);
    }
}
