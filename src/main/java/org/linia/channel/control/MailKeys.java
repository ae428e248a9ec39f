package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.linia.channel.MailboxDraft;
import org.linia.channel.MailboxSecrets;
import org.linia.channel.entity.Mailbox;
import org.linia.identity.TokenWish;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.secret.Seals;

/** The secrets of mailboxes: sealed as long as nobody has to be let in. */
@ApplicationScoped
public class MailboxKeys {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Seals seals;

    /** Those that were typed; the others stay. */
    public void hide(Mailbox mailbox, MailboxSecrets typed) {
        if (typed.password() != null) {
            mailbox.hide(sealed(typed.password(), mailbox, "mailbox:"));
        }
        if (typed.clientSecret() != null) {
            mailbox.hideClientSecret(sealed(typed.clientSecret(), mailbox, "mailbox-client:"));
        }
        if (typed.refreshToken() != null) {
            mailbox.hideRefreshToken(sealed(typed.refreshToken(), mailbox, "mailbox-refresh:"));
        }
    }

    /**
     * Secrets, and what is got for them, go to nobody but the servers for which they were given.
     *
     * @param now where it is fetched from now on
     * @throws InvalidInput if one would, and is not typed anew
     */
    public void refuseElsewhere(Mailbox mailbox, MailboxDraft.Line now, MailboxSecrets typed) {
        MailboxDraft.Line before = mailbox.line();
        boolean elsewhere =
                !before.host().equals(now.host()) || before.port() != now.port() || before.security() != now.security();
        if (mailbox.password() != null && typed.password() == null && elsewhere) {
            throw InvalidInput.of("password", "channel.invalid.passwordAnew");
        }
        boolean asksElsewhere = now.oauth() != null
                && (before.oauth() == null
                        || !before.oauth().endpoint().equals(now.oauth().endpoint()));
        boolean goesElsewhere = elsewhere || asksElsewhere;
        if (mailbox.clientSecret() != null && typed.clientSecret() == null && goesElsewhere) {
            throw InvalidInput.of("clientSecret", "channel.invalid.passwordAnew");
        }
        if (mailbox.refreshToken() != null && typed.refreshToken() == null && goesElsewhere) {
            throw InvalidInput.of("refreshToken", "channel.invalid.passwordAnew");
        }
    }

    /** What came in the place of the one that a provider does not take any more. No change that a manager made. */
    public void renew(Mailbox mailbox, String refreshToken) {
        entities.createNativeQuery("update mailbox set refresh_token = ?2 where id = ?1")
                .setParameter(1, mailbox.id())
                .setParameter(2, sealed(refreshToken, mailbox, "mailbox-refresh:"))
                .executeUpdate();
    }

    /** Empty if there is none. */
    String password(Mailbox mailbox) {
        String password = open(mailbox.password(), mailbox, "mailbox:");
        return password == null ? "" : password;
    }

    TokenWish wish(Mailbox mailbox, MailboxDraft.OAuth oauth) {
        String refreshToken = open(mailbox.refreshToken(), mailbox, "mailbox-refresh:");
        return new TokenWish(
                oauth.endpoint(),
                oauth.clientId(),
                open(mailbox.clientSecret(), mailbox, "mailbox-client:"),
                oauth.scope(),
                switch (oauth.grant()) {
                    case CLIENT_CREDENTIALS -> null;
                    case REFRESH_TOKEN -> refreshToken == null ? "" : refreshToken;
                });
    }

    private byte[] sealed(String secret, Mailbox mailbox, String purpose) {
        return secret.isEmpty() ? null : seals.seal(secret, purpose + mailbox.key());
    }

    private String open(byte[] sealed, Mailbox mailbox, String purpose) {
        return sealed == null ? null : seals.open(sealed, purpose + mailbox.key());
    }
}
