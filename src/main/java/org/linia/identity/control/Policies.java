package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linia.identity.OrganisationId;
import org.linia.identity.PolicyDraft;
import org.linia.identity.PolicyRow;
import org.linia.identity.entity.AccessPolicy;
import org.linia.identity.entity.Organisation;

/** How people of an organisation come in, as it decided, within what the server allows. */
@ApplicationScoped
public class Policies {
    /** The policy {@code y} of an account {@code a}. */
    public static final String JOIN =
            " left join access_policy y on y.organisation_id = a.organisation_id and y.in_force ";

    private static final String LIVES = "(%1$s > cast(?%3$d as timestamptz)"
            + " - least(?%4$d, coalesce(y.idle_minutes * 60, ?%4$d)) * interval '1 second'"
            + " and %2$s > cast(?%3$d as timestamptz)"
            + " - least(?%5$d, coalesce(y.longest_minutes * 60, ?%5$d)) * interval '1 second')";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    @ConfigProperty(name = "linia.session.idle", defaultValue = "PT12H")
    private Duration idle;

    @Inject
    @ConfigProperty(name = "linia.session.longest", defaultValue = "P7D")
    private Duration longest;

    /** When a session of the organisation ends: the moments up to which it was seen, and began, at the latest. */
    public record Limits(Duration idle, Duration longest) {
        public Instant seenAfter(Instant now) {
            return now.minus(idle);
        }

        public Instant begunAfter(Instant now) {
            return now.minus(longest);
        }
    }

    /** What the server allows at most. */
    public Limits most() {
        return new Limits(idle, longest);
    }

    public Limits limits(PolicyDraft policy) {
        return new Limits(lesser(policy.idle(), idle), lesser(policy.longest(), longest));
    }

    public Limits limits(OrganisationId organisation) {
        return limits(of(organisation));
    }

    private static Duration lesser(Duration wanted, Duration most) {
        return wanted == null || wanted.compareTo(most) > 0 ? most : wanted;
    }

    /**
     * The condition that a session has not ended by itself, for statements with {@link #JOIN}.
     *
     * @param first the number of the first of three parameters: now, and {@link #idleSeconds}, {@link #longestSeconds}
     */
    public static String lives(String seen, String began, int first) {
        return LIVES.formatted(seen, began, first, first + 1, first + 2);
    }

    public long idleSeconds() {
        return idle.toSeconds();
    }

    public long longestSeconds() {
        return longest.toSeconds();
    }

    public PolicyDraft of(OrganisationId organisation) {
        return inForce(organisation).map(policy -> policy.draft(null)).orElseGet(() -> PolicyDraft.usual(null));
    }

    public PolicyRow row(Organisation organisation) {
        Optional<AccessPolicy> stored = inForce(organisation.id());
        return new PolicyRow(
                stored.map(policy -> policy.draft(organisation.key()))
                        .orElseGet(() -> PolicyDraft.usual(organisation.key())),
                organisation.name(),
                stored.map(AccessPolicy::version).orElse(0L));
    }

    public Optional<AccessPolicy> inForce(OrganisationId organisation) {
        return found("p.inForce = TRUE", organisation, null);
    }

    public Optional<AccessPolicy> edition(OrganisationId organisation, long version) {
        return found("p.version = :version", organisation, version);
    }

    private Optional<AccessPolicy> found(String condition, OrganisationId organisation, Long version) {
        var query = entities.createQuery(
                        "SELECT p FROM AccessPolicy p WHERE p.organisation = :organisation AND " + condition,
                        AccessPolicy.class)
                .setParameter("organisation", organisation);
        List<AccessPolicy> found = (version == null ? query : query.setParameter("version", version)).getResultList();
        return found.stream().findFirst();
    }
}
