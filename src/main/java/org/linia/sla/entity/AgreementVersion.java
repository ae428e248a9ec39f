package org.linia.sla.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.linia.sla.PromisedTime;

/**
 * What an agreement says from a moment on. The row never changes: another word is another version. In force at a moment is
 * the one with the highest number that is valid by then; since a version is never valid from the past, what was in force at
 * a past moment stays so for ever.
 */
@Entity
@Cacheable(false)
@Table(name = "agreement_version")
public class AgreementVersion {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "agreement_id")
    private Agreement agreement;

    private int number;
    private boolean active;
    private String name;

    @Column(name = "valid_from")
    private Instant validFrom;

    private BigDecimal position;
    private String terms;

    @ElementCollection
    @CollectionTable(name = "agreement_target", joinColumns = @JoinColumn(name = "version_id"))
    private List<AgreementTarget> targets = new ArrayList<>();

    protected AgreementVersion() {}

    /**
     * @param active whether it promises anything; a version that does not switches the agreement off
     * @param position its place in the order: the first that matches applies
     */
    public AgreementVersion(
            Agreement agreement,
            int number,
            boolean active,
            String name,
            Instant validFrom,
            BigDecimal position,
            Terms terms,
            List<PromisedTime> times) {
        this.agreement = agreement;
        this.number = number;
        this.active = active;
        this.name = name;
        this.validFrom = validFrom;
        this.position = position;
        this.terms = terms.json();
        times.forEach(time -> targets.add(new AgreementTarget(time)));
    }

    public long id() {
        return id;
    }

    public Agreement agreement() {
        return agreement;
    }

    public int number() {
        return number;
    }

    public boolean isActive() {
        return active;
    }

    public String name() {
        return name;
    }

    public Instant validFrom() {
        return validFrom;
    }

    public BigDecimal position() {
        return position;
    }

    public Terms terms() {
        return Terms.of(terms);
    }

    /** By target and priority. */
    public List<PromisedTime> times() {
        return targets.stream()
                .map(AgreementTarget::time)
                .sorted(Comparator.comparing(PromisedTime::target).thenComparing(PromisedTime::priority))
                .toList();
    }
}
