package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linia.channel.LineSecurity;
import org.linia.channel.MailLine;
import org.linia.channel.OAuthGrant;
import org.linia.identity.TokenWish;

/** The house's way to the world of mail: the server and the sender of all whose organisation has none of its own. */
@ApplicationScoped
public class HouseMail {
    private static final String SERVER = "house";

    @Inject
    @ConfigProperty(name = "linia.mail.host")
    private Optional<String> host;

    @Inject
    @ConfigProperty(name = "linia.mail.port", defaultValue = "587")
    private int port;

    @Inject
    @ConfigProperty(name = "linia.mail.security", defaultValue = "STARTTLS")
    private LineSecurity security;

    @Inject
    @ConfigProperty(name = "linia.mail.user")
    private Optional<String> user;

    @Inject
    @ConfigProperty(name = "linia.mail.password")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "linia.mail.oauth.endpoint")
    private Optional<String> tokenEndpoint;

    @Inject
    @ConfigProperty(name = "linia.mail.oauth.client")
    private Optional<String> client;

    @Inject
    @ConfigProperty(name = "linia.mail.oauth.secret")
    private Optional<String> clientSecret;

    @Inject
    @ConfigProperty(name = "linia.mail.oauth.scope")
    private Optional<String> scope;

    @Inject
    @ConfigProperty(name = "linia.mail.oauth.refresh")
    private Optional<String> refreshToken;

    @Inject
    @ConfigProperty(name = "linia.mail.from")
    private Optional<String> from;

    /** Nothing if no server is set. */
    public Optional<MailRoute> route() {
        return host.map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name ->
                        new MailRoute(SERVER, from.orElse("Linia <linia@" + name + ">"), line(name), new Configured()));
    }

    private MailLine line(String name) {
        return new MailLine(
                name.toLowerCase(Locale.ROOT),
                port,
                security,
                user.orElse(""),
                tokenEndpoint
                        .map(endpoint -> new MailLine.OAuth(
                                refreshToken.isPresent() ? OAuthGrant.REFRESH_TOKEN : OAuthGrant.CLIENT_CREDENTIALS,
                                endpoint,
                                client.orElse(""),
                                scope.orElse("")))
                        .orElse(null));
    }

    private final class Configured implements MailRoute.Key {
        @Override
        public String password() {
            return password.orElse("");
        }

        @Override
        public TokenWish wish() {
            return new TokenWish(
                    tokenEndpoint.orElse(""),
                    client.orElse(""),
                    clientSecret.orElse(null),
                    scope.orElse(""),
                    refreshToken.orElse(null));
        }

        @Override
        public void renewed(String next) {
            // nobody can set it but who set the first one
        }
    }
}
