package org.linia.sla.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linia.audit.Differences;
import org.linia.identity.OrganisationRow;
import org.linia.identity.boundary.AdministerOrganisations;
import org.linia.shared.problem.NotFound;
import org.linia.sla.AgreementDraft;
import org.linia.sla.AgreementKind;
import org.linia.sla.AgreementRow;
import org.linia.sla.AgreementRow.Edition;
import org.linia.sla.PromisedTime;
import org.linia.sla.Target;
import org.linia.sla.entity.Agreement;
import org.linia.sla.entity.AgreementVersion;
import org.linia.sla.entity.Calendar;
import org.linia.sla.entity.Signed;
import org.linia.sla.entity.WorkingCalendar;

/** The agreements with all their versions, as they are stored. */
@ApplicationScoped
public class AgreementShelf {
    private static final BigDecimal GAP = BigDecimal.valueOf(1000);
    private static final Comparator<Signed> IN_ORDER = Comparator.comparing(
                    (Signed version) -> version.ref().kind())
            .thenComparing(Signed::position)
            .thenComparing(Signed::id);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AdministerOrganisations organisations;

    @Inject
    private AgreementWords words;

    /** One change at a time: the order is of all of them. */
    public void lock() {
        entities.createNativeQuery("select revision from sla_revision for update")
                .getSingleResult();
    }

    /** Keys of the calendars that are in use. */
    public Set<String> calendars() {
        return entities.createQuery(
                        "SELECT c.key FROM Calendar c WHERE c.replacedAt IS NULL AND c.active = true", String.class)
                .getResultStream()
                .collect(toSet());
    }

    /** The working time of a calendar's latest edition. */
    public Optional<WorkingCalendar> calendar(String key) {
        return entities.createQuery(
                        "SELECT c FROM Calendar c WHERE c.replacedAt IS NULL AND c.key = :key", Calendar.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .map(Calendar::working);
    }

    /** @throws NotFound if there is none of that key */
    public Agreement agreement(String key) {
        return entities.createQuery("SELECT a FROM Agreement a WHERE a.key = :key", Agreement.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The latest version of each, by kind and in order. */
    public List<Signed> latest() {
        return versions().values().stream()
                .map(versions -> versions.get(0))
                .sorted(IN_ORDER)
                .toList();
    }

    public List<Signed> latest(AgreementKind kind) {
        return latest().stream().filter(one -> one.ref().kind() == kind).toList();
    }

    /** @throws NotFound if there is none of that key */
    public Signed latest(String key) {
        return latest().stream()
                .filter(one -> one.ref().key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** A position by which something comes to that place of the order: between two, for there is always room. */
    public BigDecimal before(List<Signed> order, int place) {
        if (order.isEmpty()) {
            return GAP;
        } else if (place == 0) {
            return order.get(0).position().subtract(GAP);
        } else if (place >= order.size()) {
            return order.get(order.size() - 1).position().add(GAP);
        }
        return order.get(place - 1).position().add(order.get(place).position()).divide(BigDecimal.valueOf(2));
    }

    /** Those that concern the caller's organisations, by kind and in order. */
    public List<AgreementRow> rows() {
        AgreementWords.Names names = words.now();
        Set<Long> mine = organisations.all().stream()
                .map(OrganisationRow::id)
                .map(id -> id.value())
                .collect(toSet());
        Map<String, List<Signed>> versions = versions();
        List<AgreementRow> rows = new ArrayList<>();
        for (AgreementKind kind : AgreementKind.values()) {
            int place = 0;
            for (Signed latest : latest(kind)) {
                place++;
                Set<Long> concerned = latest.terms().conditions().organisations();
                if (concerned.isEmpty() || concerned.stream().anyMatch(mine::contains)) {
                    List<Edition> editions = editions(versions.get(latest.ref().key()), names);
                    rows.add(new AgreementRow(editions.get(0).draft(), place, editions));
                }
            }
        }
        return rows;
    }

    /** Each is replaced when the first of the later ones comes into force. */
    private static List<Edition> editions(List<Signed> latestFirst, AgreementWords.Names names) {
        List<Edition> editions = new ArrayList<>();
        Instant replaced = null;
        for (Signed version : latestFirst) {
            editions.add(new Edition(version.ref().version(), names.draft(version), replaced));
            Instant from = version.validFrom();
            replaced = replaced == null || from.isBefore(replaced) ? from : replaced;
        }
        return editions;
    }

    /** By key, the latest first. */
    private Map<String, List<Signed>> versions() {
        return entities.createQuery("SELECT v FROM AgreementVersion v ORDER BY v.number DESC", AgreementVersion.class)
                // they become values at once: nobody changes them, so no copies to compare with are made
                .setHint("eclipselink.read-only", true)
                .setHint("jakarta.persistence.cache.storeMode", CacheStoreMode.REFRESH)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "v.agreement")
                .setHint("eclipselink.batch", "v.targets")
                .getResultStream()
                .map(Signed::of)
                .collect(groupingBy(version -> version.ref().key()));
    }

    /** What would be another, in words. */
    public static Differences differences(AgreementDraft before, AgreementDraft now) {
        Differences differences = new Differences()
                .of("name", before.name(), now.name().strip())
                .of("active", before.active(), now.active())
                .of(
                        "organisations",
                        before.conditions().organisations(),
                        now.conditions().organisations())
                .of("services", before.conditions().services(), now.conditions().services())
                .of(
                        "categories",
                        before.conditions().categories(),
                        now.conditions().categories())
                .of("types", before.conditions().types(), now.conditions().types())
                .of("vip", before.conditions().vip(), now.conditions().vip())
                .of("levels", before.conditions().levels(), now.conditions().levels())
                .of("teams", before.conditions().teams(), now.conditions().teams())
                .of(
                        "suppliers",
                        before.conditions().suppliers(),
                        now.conditions().suppliers())
                .of("warnings", before.warnings(), now.warnings());
        differences.of("pauses", pauses(before), pauses(now));
        differences.of("targets", without(before, now), without(now, before));
        boolean later = now.validFrom() != null && !now.validFrom().equals(before.validFrom());
        return later ? differences.of("validFrom", before.validFrom(), now.validFrom()) : differences;
    }

    private static List<String> pauses(AgreementDraft draft) {
        return Arrays.stream(Target.values())
                .map(target -> target + " "
                        + draft.pausing(target).stream()
                                .sorted()
                                .map(Enum::name)
                                .toList())
                .toList();
    }

    /** Promised times that only the first has, in words. */
    private static List<String> without(AgreementDraft some, AgreementDraft others) {
        return some.times().stream()
                .filter(time -> !others.times().contains(time))
                .map(PromisedTime::toString)
                .toList();
    }
}
