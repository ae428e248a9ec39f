package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Objects;
import org.linia.channel.MailLine;
import org.linia.channel.MailSecrets;
import org.linia.channel.OAuthGrant;
import org.linia.channel.entity.KeptLine;
import org.linia.channel.entity.MailSettings;
import org.linia.channel.entity.Mailbox;
import org.linia.identity.TokenWish;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.secret.Seals;

/**
 * What lets us into mail servers: sealed as long as nobody has to be let in. An owner is a kind and a name, such as
 * {@code mailbox:help}; what is sealed for one opens nowhere else.
 */
@ApplicationScoped
public class MailKeys {
    private static final String CLIENT = "-client";
    private static final String REFRESH = "-refresh";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Seals seals;

    /** Those that were typed; the others stay. */
    public void hide(KeptLine server, String owner, MailSecrets typed) {
        if (typed.password() != null) {
            server.hide(sealed(typed.password(), owner, ""));
        }
        if (typed.clientSecret() != null) {
            server.hideClientSecret(sealed(typed.clientSecret(), owner, CLIENT));
        }
        if (typed.refreshToken() != null) {
            server.hideRefreshToken(sealed(typed.refreshToken(), owner, REFRESH));
        }
    }

    /**
     * Secrets, and what is got for them, go to nobody but the servers for which they were given.
     *
     * @param now where they go from now on
     * @throws InvalidInput if one would go elsewhere, and is not typed anew
     */
    public void refuseElsewhere(KeptLine server, MailLine now, MailSecrets typed) {
        MailLine before = server.line();
        boolean elsewhere = now.leadsElsewhere(before);
        if (server.password() != null && typed.password() == null && elsewhere) {
            throw InvalidInput.of("password", "channel.invalid.passwordAnew");
        }
        boolean asksElsewhere = now.oauth() != null
                && !before.token().endpoint().equals(now.oauth().endpoint());
        boolean goesElsewhere = elsewhere || asksElsewhere;
        if (server.clientSecret() != null && typed.clientSecret() == null && goesElsewhere) {
            throw InvalidInput.of("clientSecret", "channel.invalid.passwordAnew");
        }
        if (server.refreshToken() != null && typed.refreshToken() == null && goesElsewhere) {
            throw InvalidInput.of("refreshToken", "channel.invalid.passwordAnew");
        }
    }

    /** What came in the place of the one that a provider does not take any more. No change that a manager made. */
    public void renew(Mailbox mailbox, String refreshToken) {
        renew("update mailbox set refresh_token = ?2 where id = ?1", mailbox.id(), mailbox.owner(), refreshToken);
    }

    /** Likewise. */
    public void renew(MailSettings settings, String refreshToken) {
        renew(
                "update mail_settings set refresh_token = ?2 where id = ?1",
                settings.id(),
                settings.owner(),
                refreshToken);
    }

    private void renew(String update, long id, String owner, String refreshToken) {
        entities.createNativeQuery(update)
                .setParameter(1, id)
                .setParameter(2, sealed(refreshToken, owner, REFRESH))
                .executeUpdate();
    }

    /** Empty if there is none. */
    String password(KeptLine server, String owner) {
        String password = open(server.password(), owner, "");
        return password == null ? "" : password;
    }

    TokenWish wish(KeptLine server, String owner) {
        MailLine.OAuth oauth = server.line().token();
        String refreshToken = open(server.refreshToken(), owner, REFRESH);
        return new TokenWish(
                oauth.endpoint(),
                oauth.clientId(),
                open(server.clientSecret(), owner, CLIENT),
                oauth.scope(),
                oauth.grant() == OAuthGrant.REFRESH_TOKEN ? Objects.toString(refreshToken, "") : null);
    }

    private byte[] sealed(String secret, String owner, String which) {
        return secret.isEmpty() ? null : seals.seal(secret, purpose(owner, which));
    }

    private String open(byte[] sealed, String owner, String which) {
        return sealed == null ? null : seals.open(sealed, purpose(owner, which));
    }

    private static String purpose(String owner, String which) {
        return owner.replaceFirst(":", which + ":");
    }
}
