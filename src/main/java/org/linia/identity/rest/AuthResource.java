package org.linia.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.linia.identity.Caller;
import org.linia.identity.Credentials;
import org.linia.identity.IssuedToken;
import org.linia.identity.Scope;
import org.linia.identity.boundary.SignIn;
import org.linia.identity.boundary.Tokens;
import org.linia.shared.problem.NotFound;
import org.linia.shared.rest.JsonInput;

/** A token for a local account's password, while any organisation takes such; else there is nothing here. */
@Path("auth")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuthResource {
    private static final int LENGTH = 1_000;

    @Inject
    private SignIn signIn;

    @Inject
    private Tokens tokens;

    @Inject
    private Caller caller;

    @Context
    private HttpServletRequest request;

    @POST
    @Path("token")
    @SecurityRequirements
    @RequestBodySchema(PasswordJson.class)
    public TokenJson token(JsonInput in) {
        String username = in.required("username", LENGTH);
        String password = in.required("password", LENGTH);
        in.done();
        if (!signIn.isOffered()) {
            throw new NotFound();
        }
        IssuedToken token =
                tokens.afterSignIn(signIn.signIn(new Credentials(username, password, request.getRemoteAddr())));
        return new TokenJson(token.token(), token.expiresAt());
    }

    /** Whether the token of this request is good, and nothing more: 204, or 401. */
    @GET
    public void check() {
        caller.needs(Scope.READ);
    }

    /** What is sent; for the served description alone. */
    public record PasswordJson(
            @Schema String username, @Schema String password) {}

    /** The token and its end. */
    public record TokenJson(@Schema String token, @Schema Instant expiresAt) {}
}
