package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.linia.identity.GivenToken;
import org.linia.identity.NoTokenGiven;
import org.linia.identity.TokenWish;
import org.linia.identity.boundary.ObtainToken;

/** Tokens that let us into mail servers: each server of ours remembers them until shortly before they end. */
@ApplicationScoped
public class MailTokens {
    private static final Duration EARLIER = Duration.ofMinutes(1);
    private static final Duration UNKNOWN = Duration.ofMinutes(5);

    private final Map<TokenWish, Remembered> remembered = new ConcurrentHashMap<>();

    private ObtainToken obtain;
    private Clock clock;

    protected MailTokens() {}

    @Inject
    MailTokens(ObtainToken obtain, Clock clock) {
        this.obtain = obtain;
        this.clock = clock;
    }

    private record Remembered(GivenToken token, Instant from, Instant until) {

        /** A clock that was set back ends it too. */
        boolean isGoodAt(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    /** A token lets in instead of a password (XOAUTH2). */
    static void use(Properties settings, String protocol) {
        settings.setProperty("mail." + protocol + ".auth.mechanisms", "XOAUTH2");
    }

    /**
     * Signs in with a token; one that does not let us in though it should is asked for anew, once.
     *
     * @param wish as it is when it is asked for
     * @param renewed gets the refresh token that comes in the place of the old one
     * @throws NoTokenGiven if there is none
     */
    void connect(Service server, String host, int port, String user, Supplier<TokenWish> wish, Consumer<String> renewed)
            throws MessagingException, NoTokenGiven {
        TokenWish first = wish.get();
        try {
            server.connect(host, port, user, token(first, renewed));
        } catch (AuthenticationFailedException ended) {
            remembered.remove(first);
            TokenWish now = wish.get();
            remembered.remove(now);
            server.connect(host, port, user, token(now, renewed));
        }
    }

    /**
     * @param renewed gets the refresh token that comes in the place of the old one
     * @throws NoTokenGiven if there is none
     */
    String token(TokenWish wish, Consumer<String> renewed) throws NoTokenGiven {
        Instant now = clock.instant();
        Remembered known = remembered.get(wish);
        if (known == null || !known.isGoodAt(now)) {
            known = remember(wish, obtain.obtain(wish), now);
            if (known.token().refreshToken() != null) {
                renewed.accept(known.token().refreshToken());
            }
        }
        return known.token().value();
    }

    /** By the refresh token that was used, and by the one that comes in its place: whoever cannot store it asks by the former. */
    private Remembered remember(TokenWish wish, GivenToken given, Instant now) {
        Duration lasts = given.lifetime().isZero() ? UNKNOWN : given.lifetime();
        Remembered next = new Remembered(given, now, now.plus(lasts).minus(EARLIER));
        remembered.values().removeIf(old -> !old.isGoodAt(now));
        remembered.put(wish, next);
        remembered.put(wish.renewed(given.refreshToken()), next);
        return next;
    }
}
