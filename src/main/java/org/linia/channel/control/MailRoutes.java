package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.mail.internet.InternetAddress;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.linia.channel.MailSettingsChanged;
import org.linia.channel.boundary.RouteMail;
import org.linia.channel.entity.MailSettings;
import org.linia.identity.TokenWish;

/**
 * By which servers the mail of whom goes out: an organisation's own, or else the house's. Kept in memory: a change made on
 * another node acts here within ten seconds; one made on this node acts at once after its commit.
 */
@ApplicationScoped
public class MailRoutes {
    private static final long TRUSTED = Duration.ofSeconds(10).toNanos();

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private HouseMail house;

    @Inject
    private MailKeys keys;

    @Inject
    private RouteMail settings;

    private volatile Kept kept;

    private record Kept(Look look, long at) {}

    /**
     * Whose letters are meant.
     *
     * @param others those of all organisations but these; otherwise those of these
     */
    public record Senders(boolean others, Set<Long> organisations) {
        public boolean isNobody() {
            return !others && organisations.isEmpty();
        }
    }

    /** How it is set at one moment. */
    public record Look(Optional<MailRoute> house, Map<Long, MailRoute> own) {
        /** Nothing if there is no server for that organisation's mail. */
        public Optional<MailRoute> of(long organisation) {
            return Optional.ofNullable(own.get(organisation)).or(() -> house);
        }

        /** All whose mail goes by such a route. */
        public Senders by(Predicate<MailRoute> which) {
            boolean others = house.filter(which).isPresent();
            Set<Long> exceptions = new HashSet<>();
            own.forEach((organisation, route) -> {
                if (which.test(route) != others) {
                    exceptions.add(organisation);
                }
            });
            return new Senders(others, exceptions);
        }
    }

    /** As it is set now, or was ten seconds ago. */
    public Look look() {
        Kept known = kept;
        if (known == null || System.nanoTime() - known.at() > TRUSTED) {
            long at = System.nanoTime();
            known = new Kept(read(), at);
            kept = known;
        }
        return known.look();
    }

    private Look read() {
        Map<Long, MailRoute> own = new HashMap<>();
        entities.createQuery("SELECT s FROM MailSettings s WHERE s.active = TRUE", MailSettings.class)
                .getResultStream()
                .forEach(one ->
                        by(one).ifPresent(route -> own.put(one.organisation().value(), route)));
        return new Look(house.route(), Map.copyOf(own));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailSettingsChanged change) {
        kept = null;
    }

    /** In its sender's name, in use or not: by its own server, or by the house's if it has none; nothing without any. */
    public Optional<MailRoute> by(MailSettings one) {
        String sender = sender(one.senderName(), one.senderAddress());
        return one.line().isSet()
                ? Optional.of(new MailRoute(one.owner() + "." + one.version(), sender, one.line(), new Sealed(one)))
                : house.route().map(route -> new MailRoute(route.server(), sender, route.line(), route.key()));
    }

    /** Whether there is a server for that organisation's mail. Without one none is written. */
    public boolean isSet(long organisation) {
        return house.route().isPresent() || look().of(organisation).isPresent();
    }

    private static String sender(String name, String address) {
        InternetAddress sender = new InternetAddress();
        sender.setAddress(address);
        try {
            sender.setPersonal(name.isEmpty() ? null : name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
        return sender.toString();
    }

    private final class Sealed implements MailRoute.Key {
        private final MailSettings seen;

        Sealed(MailSettings seen) {
            this.seen = seen;
        }

        @Override
        public String password() {
            return keys.password(seen.server(), seen.owner());
        }

        /** Its refresh token may have been replaced since. */
        @Override
        public TokenWish wish() {
            MailSettings now = settings.read(seen.id());
            return keys.wish(now.server(), now.owner());
        }

        @Override
        public void renewed(String refreshToken) {
            settings.renewed(seen, refreshToken);
        }
    }
}
