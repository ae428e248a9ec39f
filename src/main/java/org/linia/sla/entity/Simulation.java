package org.linia.sla.entity;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.linia.identity.AccountId;
import org.linia.shared.json.Json;
import org.linia.sla.AgreementDraft;
import org.linia.sla.AgreementKind;
import org.linia.sla.AgreementRef;
import org.linia.sla.Priority;
import org.linia.sla.PromisedTime;
import org.linia.sla.Simulated;
import org.linia.sla.SimulationState;
import org.linia.sla.Target;

/**
 * A draft of an agreement that is tried on past subjects, batch by batch in the order of their numbers. It runs until all
 * were looked at, or its manager cancels it, or it comes no further.
 */
@Entity
@Cacheable(false)
public class Simulation {
    /** No stored version has this number. */
    private static final long DRAFT = 0;

    /** When nothing was said for so long, nobody works on it any more. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private AccountId account;

    private String organisations;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "to_at")
    private Instant to;

    private String key;

    @Enumerated(EnumType.STRING)
    private AgreementKind kind;

    private String name;
    private boolean active;
    private BigDecimal position;
    private String terms;
    private String times;

    @Enumerated(EnumType.STRING)
    private SimulationState state = SimulationState.RUNNING;

    private long total;
    private long done;

    @Column(name = "last_ticket")
    private long last;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "beat_at")
    private Instant beatAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Version
    private long version;

    protected Simulation() {}

    /**
     * @param organisations whose subjects are looked at
     * @param position the draft's in the order of its kind
     * @param terms what it says besides its times
     */
    public Simulation(
            AccountId account,
            Set<Long> organisations,
            Span opened,
            AgreementDraft draft,
            BigDecimal position,
            Terms terms,
            Instant now) {
        this.account = account;
        this.organisations = Json.text(new TreeSet<>(organisations));
        this.from = opened.from();
        this.to = opened.to();
        this.key = draft.key();
        this.kind = draft.kind();
        this.name = draft.name().strip();
        this.active = draft.active();
        this.position = position;
        this.terms = terms.json();
        this.times = Json.text(draft.times().stream()
                .map(time ->
                        List.of(time.target(), time.priority(), time.allowed().toSeconds(), time.calendar()))
                .toList());
        this.startedAt = now;
        this.beatAt = now;
    }

    /** It is known how many subjects there are. */
    public void begin(long subjects, Instant now) {
        this.total = subjects;
        this.beatAt = now;
    }

    /** So many more were looked at, the last of which has that number. */
    public void advance(int subjects, long lastOne, Instant now) {
        this.done += subjects;
        this.last = lastOne;
        this.beatAt = now;
    }

    /** Nothing happens if it has ended already. */
    public void end(SimulationState how, Instant now) {
        if (isRunning()) {
            this.state = how;
            this.finishedAt = now;
        }
    }

    /** It says that it runs, but nobody works on it. */
    public boolean isDead(Instant now) {
        return isRunning() && beatAt.plus(SILENCE).isBefore(now);
    }

    public boolean isRunning() {
        return state == SimulationState.RUNNING;
    }

    /** The draft as a version that has been in force since ever. */
    public Signed signed() {
        return new Signed(
                DRAFT,
                new AgreementRef(kind, key, name, (int) DRAFT),
                active,
                Instant.MIN,
                position,
                Terms.of(terms),
                Signed.byTarget(Json.array(times).getValuesAs(JsonArray.class).stream()
                        .map(Simulation::time)
                        .toList()));
    }

    private static PromisedTime time(JsonArray time) {
        return new PromisedTime(
                Target.valueOf(time.getString(0)),
                Priority.valueOf(time.getString(1)),
                Duration.ofSeconds(time.getJsonNumber(2).longValue()),
                time.getString(3));
    }

    public long id() {
        return id;
    }

    public boolean belongsTo(AccountId one) {
        return account.equals(one);
    }

    public Set<Long> organisations() {
        return Json.array(organisations).getValuesAs(JsonNumber.class).stream()
                .map(JsonNumber::longValue)
                .collect(Collectors.toSet());
    }

    public Span opened() {
        return new Span(from, to);
    }

    public long last() {
        return last;
    }

    /** As its manager sees it, with what came of it. */
    public Simulated told(List<Simulated.Line> lines, long changed, Instant now) {
        return new Simulated(
                id,
                kind,
                key,
                name,
                from,
                to,
                isDead(now) ? SimulationState.FAILED : state,
                total,
                done,
                startedAt,
                finishedAt,
                lines,
                changed);
    }
}
