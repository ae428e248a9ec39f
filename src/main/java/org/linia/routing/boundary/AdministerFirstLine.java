package org.linia.routing.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linia.audit.AuditKind;
import org.linia.identity.FreshSignIn;
import org.linia.identity.OrganisationRow;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.TeamRow;
import org.linia.identity.boundary.AdministerOrganisations;
import org.linia.identity.boundary.AdministerTeams;
import org.linia.identity.boundary.NoteChange;
import org.linia.routing.FirstLineRule;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;

/** Which team takes a contact first, or takes over at a higher line: rules of the manager's organisations, and those that hold for all. */
@Stateless
public class AdministerFirstLine {
    public static final String SUBJECT = "first-line-rules";

    private static final String READ = """
            select r.id, o.key, c.key as category, s.key as service, r.office_id, l.number, t.key as team, r.version
            from first_line_rule r
            join team t on t.id = r.team_id left join organisation o on o.id = r.organisation_id
            left join category c on c.id = r.category_id
            left join service s on s.id = r.service_id left join support_level l on l.id = r.level_id
            order by l.number nulls first, o.key nulls last, c.key nulls last, s.key nulls last, r.office_id nulls last""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AdministerOrganisations organisations;

    @Inject
    private AdministerTeams teams;

    @Inject
    private NoteChange note;

    @RolesAllowed(MANAGER)
    public List<FirstLineRule> all() {
        List<String> mine =
                organisations.all().stream().map(OrganisationRow::key).toList();
        return rules().filter(rule -> rule.organisation() == null || mine.contains(rule.organisation()))
                .toList();
    }

    /** @throws InvalidInput naming what is wrong, such as facts for which there is a rule already */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_CATALOG)
    public void add(FirstLineRule rule) {
        TeamRow team = checked(rule);
        entities.createNativeQuery("insert into first_line_rule"
                        + " (organisation_id, category_id, office_id, team_id, service_id, level_id)"
                        + " values ((select id from organisation where key = ?1),"
                        + " (select id from category where key = ?2), ?3, ?4,"
                        + " (select id from service where key = ?5), (select id from support_level where number = ?6))")
                .setParameter(1, rule.organisation())
                .setParameter(2, rule.category())
                .setParameter(3, rule.office())
                .setParameter(4, team.id().value())
                .setParameter(5, rule.service())
                .setParameter(6, rule.level())
                .executeUpdate();
        note.note(AuditKind.CREATED, SUBJECT, facts(rule));
    }

    /** @throws Stale if somebody else changed it since that version */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_CATALOG)
    @FreshSignIn
    public void remove(long id, long version) {
        FirstLineRule rule =
                all().stream().filter(one -> one.id() == id).findFirst().orElseThrow(NotFound::new);
        if (rule.version() != version) {
            throw new Stale(rule.version());
        }
        entities.createNativeQuery("delete from first_line_rule where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        note.note(AuditKind.DELETED, SUBJECT, facts(rule));
    }

    private TeamRow checked(FirstLineRule rule) {
        if (rule.organisation() == null) {
            throw InvalidInput.of("organisation", "identity.invalid.organisation");
        }
        OrganisationRow organisation = organisations.all().stream()
                .filter(one -> one.key().equals(rule.organisation()))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("organisation", "identity.invalid.organisation"));
        need(rule.category() == null || isActive("category", rule.category()), "category", "routing.invalid.category");
        need(rule.service() == null || isActive("service", rule.service()), "service", "routing.invalid.service");
        need(rule.office() == null || has(organisation, rule.office()), "office", "identity.invalid.place");
        need(rules().noneMatch(other -> isSame(other, rule)), "category", "routing.invalid.ruleTaken");
        return teams.all().stream()
                .filter(team -> team.facts().key().equals(rule.team())
                        && team.facts().active()
                        && serves(team, rule.level())
                        && team.facts().organisations().contains(rule.organisation()))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("team", "routing.invalid.team"));
    }

    private static boolean isSame(FirstLineRule one, FirstLineRule other) {
        return Objects.equals(one.organisation(), other.organisation())
                && Objects.equals(one.category(), other.category())
                && Objects.equals(one.service(), other.service())
                && Objects.equals(one.office(), other.office())
                && isSameLine(one.level(), other.level());
    }

    private static boolean has(OrganisationRow organisation, long office) {
        return organisation.offices().stream().anyMatch(one -> one.id().value() == office);
    }

    /** At intake the line does not matter. */
    private static boolean serves(TeamRow team, BigDecimal level) {
        return level == null || team.facts().levels().stream().anyMatch(one -> one.compareTo(level) == 0);
    }

    private static boolean isSameLine(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private boolean isActive(String table, String key) {
        return !entities.createNativeQuery("select id from " + table + " where active and key = ?1")
                .setParameter(1, key)
                .getResultList()
                .isEmpty();
    }

    private static void need(boolean met, String field, String key) {
        if (!met) {
            throw InvalidInput.of(field, key);
        }
    }

    private static Map<String, ?> facts(FirstLineRule rule) {
        return Map.of(
                "organisation",
                String.valueOf(rule.organisation()),
                "category",
                rule.category() == null ? "*" : rule.category(),
                "service",
                rule.service() == null ? "*" : rule.service(),
                "office",
                rule.office() == null ? "*" : rule.office(),
                "level",
                rule.level() == null ? "*" : rule.level(),
                "team",
                rule.team());
    }

    private java.util.stream.Stream<FirstLineRule> rules() {
        List<?> rows = entities.createNativeQuery(READ).getResultList();
        return rows.stream().map(row -> rule((Object[]) row));
    }

    private static FirstLineRule rule(Object[] c) {
        return new FirstLineRule(
                (Long) c[0],
                (String) c[1],
                (String) c[2],
                (String) c[3],
                (Long) c[4],
                (BigDecimal) c[5],
                (String) c[6],
                (Long) c[7]);
    }
}
