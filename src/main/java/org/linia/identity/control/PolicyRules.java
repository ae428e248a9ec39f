package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linia.identity.OrganisationId;
import org.linia.identity.PasswordRules;
import org.linia.identity.PolicyDraft;
import org.linia.identity.PolicyEffect;
import org.linia.identity.Retention;
import org.linia.identity.control.Policies.Limits;
import org.linia.shared.database.Rows;
import org.linia.shared.network.Network;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Violation;

/** What makes sense as a policy, and what one would do. */
@ApplicationScoped
public class PolicyRules {
    private static final int NETWORKS = 100;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 64;
    private static final int REMEMBERED = 10;
    private static final int MOST_YEARS = 100;
    private static final int MOST_DAYS = 3_650;
    private static final Duration LEAST_IDLE = Duration.ofMinutes(5);
    private static final Duration LEAST_FRESH = Duration.ofMinutes(1);
    private static final Duration MOST_FRESH = Duration.ofHours(12);
    private static final Duration LEAST = Duration.ofHours(1);
    private static final String LIVING = """
            select s.address, s.seen_at, s.created_at from web_session s join account a on a.id = s.account_id
            where a.organisation_id = ?1 and s.ended_at is null and s.seen_at > ?2 and s.created_at > ?3""";

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    /** What the law demands. */
    @Inject
    @ConfigProperty(name = "linia.audit.least-years", defaultValue = "1")
    private int leastYears;

    /**
     * @param most what the server allows
     * @throws InvalidInput naming everything that is wrong
     */
    public void check(PolicyDraft draft, Limits most) {
        List<Violation> violations = new ArrayList<>();
        if (!isWithin(draft.idle(), LEAST_IDLE, most.idle())) {
            violations.add(Violation.of(
                    "sessionIdle",
                    "identity.invalid.idle",
                    LEAST_IDLE.toMinutes(),
                    most.idle().toMinutes()));
        }
        if (!isWithin(draft.longest(), LEAST, most.longest())
                || draft.longest() != null && draft.longest().toMinutesPart() != 0) {
            violations.add(Violation.of(
                    "sessionLongest",
                    "identity.invalid.longest",
                    LEAST.toHours(),
                    most.longest().toHours()));
        }
        if (draft.fresh() == null || !isWithin(draft.fresh(), LEAST_FRESH, MOST_FRESH)) {
            violations.add(Violation.of(
                    "signInFresh", "identity.invalid.fresh", LEAST_FRESH.toMinutes(), MOST_FRESH.toMinutes()));
        }
        passwords(draft.passwords(), violations);
        retention(draft.retention(), violations);
        if (draft.networks().size() > NETWORKS) {
            violations.add(Violation.of("networks", "shared.invalid.texts", NETWORKS));
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private void retention(Retention wanted, List<Violation> violations) {
        if (wanted.auditYears() != null && (wanted.auditYears() < leastYears || wanted.auditYears() > MOST_YEARS)) {
            violations.add(Violation.of("auditYears", "identity.invalid.auditYears", leastYears, MOST_YEARS));
        }
        if (wanted.sessionDays() != null && (wanted.sessionDays() < 1 || wanted.sessionDays() > MOST_DAYS)) {
            violations.add(Violation.of("sessionDays", "shared.invalid.range", 1, MOST_DAYS));
        }
    }

    /** In whole minutes, for that is how they are kept. */
    private static boolean isWithin(Duration wanted, Duration least, Duration most) {
        return wanted == null
                || wanted.compareTo(least) >= 0
                        && wanted.compareTo(most) <= 0
                        && wanted.equals(Duration.ofMinutes(wanted.toMinutes()));
    }

    private static void passwords(PasswordRules rules, List<Violation> violations) {
        if (rules.shortest() < SHORTEST || rules.shortest() > LONGEST) {
            violations.add(Violation.of("passwordLength", "shared.invalid.range", SHORTEST, LONGEST));
        }
        if (rules.remembered() < 0 || rules.remembered() > REMEMBERED) {
            violations.add(Violation.of("passwordsRemembered", "shared.invalid.range", 0, REMEMBERED));
        }
    }

    /** How many of the sessions that there are would end. */
    public PolicyEffect effect(OrganisationId organisation, Limits before, Limits now, PolicyDraft draft) {
        Instant moment = clock.instant();
        List<Object[]> living = rows.of(
                LIVING,
                List.of(
                        organisation.value(),
                        Timestamp.from(before.seenAfter(moment)),
                        Timestamp.from(before.begunAfter(moment))));
        long ending = living.stream()
                .filter(row -> !Network.admit(draft.networks(), (String) row[0])
                        || !Rows.moment(row[1]).isAfter(now.seenAfter(moment))
                        || !Rows.moment(row[2]).isAfter(now.begunAfter(moment)))
                .count();
        return new PolicyEffect(living.size(), ending);
    }
}
