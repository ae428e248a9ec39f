package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;
import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linia.audit.AuditKind;
import org.linia.audit.Differences;
import org.linia.identity.ForAll;
import org.linia.identity.Keyed;
import org.linia.identity.LevelDraft;
import org.linia.identity.LevelId;
import org.linia.identity.LevelRow;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.control.Administered;
import org.linia.identity.entity.SupportLevel;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.text.Texts;

/**
 * The lines of support of the whole house (A2): anybody reads them, managers change them. Which teams serve a line is said
 * by the teams; one team may serve several.
 */
@Stateless
public class AdministerLevels {
    private static final String KEY = "\\d{1,2}(\\.\\d)?";
    private static final BigDecimal HIGHEST = new BigDecimal("99.9");
    private static final int NAME = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Administered administered;

    /** In use and switched off, from the lowest to the highest. */
    @RolesAllowed(USER)
    public List<LevelRow> all() {
        List<SupportLevel> levels = entities.createQuery(
                        "SELECT l FROM SupportLevel l ORDER BY l.number", SupportLevel.class)
                .getResultList();
        Map<LevelId, List<Keyed>> teams = teams();
        return levels.stream()
                .map(level -> new LevelRow(
                        level.id(),
                        draft(level),
                        teams.getOrDefault(level.id(), List.of()),
                        levels.stream()
                                .filter(other -> other.isActive() && teams.containsKey(other.id()))
                                .filter(other -> other.number().compareTo(level.number()) > 0)
                                .findFirst()
                                .map(other -> draft(other).key())
                                .orElse(null),
                        level.version()))
                .toList();
    }

    /**
     * @param key the number as text
     * @throws NotFound if there is no line of that number
     */
    @RolesAllowed(USER)
    public LevelRow read(String key) {
        LevelId wanted = find(key).orElseThrow(NotFound::new).id();
        return all().stream().filter(row -> row.id().equals(wanted)).findFirst().orElseThrow(NotFound::new);
    }

    /** @throws InvalidInput naming what is wrong, such as a number that another line has */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_TEAMS)
    @ForAll
    public void create(LevelDraft draft) {
        BigDecimal number = draft.number();
        if (number == null || number.signum() < 0 || number.compareTo(HIGHEST) > 0 || !isShort(number)) {
            throw InvalidInput.of("number", "identity.invalid.levelNumber");
        } else if (find(draft.key()).isPresent()) {
            throw InvalidInput.of("number", "identity.invalid.levelTaken");
        }
        SupportLevel level = new SupportLevel(number, named(draft.name()));
        level.describe(level.name(), draft.active());
        entities.persist(level);
        entities.flush();
        administered.record(AuditKind.CREATED, "level:" + draft.key(), Map.of("name", level.name()));
    }

    /**
     * The number stays what it is.
     *
     * @throws org.linia.shared.problem.Stale if somebody else changed it since that version
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_TEAMS)
    @ForAll
    public void change(String key, long version, LevelDraft draft) {
        SupportLevel level = find(key).orElseThrow(NotFound::new);
        administered.check(level, level.version(), version);
        LevelDraft before = draft(level);
        level.describe(named(draft.name()), draft.active());
        entities.flush();
        administered.changed(
                "level:" + before.key(),
                new Differences()
                        .of("name", before.name(), level.name())
                        .of("active", before.active(), level.isActive()));
    }

    private static boolean isShort(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 1;
    }

    private static String named(String name) {
        if (name == null || name.isBlank() || name.length() > NAME || !Texts.isStorable(name)) {
            throw InvalidInput.of("name", "identity.invalid.name");
        }
        return name.strip();
    }

    private static LevelDraft draft(SupportLevel level) {
        return new LevelDraft(level.number(), level.name(), level.isActive());
    }

    private Optional<SupportLevel> find(String key) {
        return key == null || !key.matches(KEY)
                ? Optional.empty()
                : entities.createQuery("SELECT l FROM SupportLevel l WHERE l.number = :number", SupportLevel.class)
                        .setParameter("number", new BigDecimal(key))
                        .getResultStream()
                        .findFirst();
    }

    private Map<LevelId, List<Keyed>> teams() {
        Map<LevelId, List<Keyed>> teams = new HashMap<>();
        Set<Long> mine = administered.organisations();
        if (!mine.isEmpty()) {
            entities.createQuery(
                            "SELECT DISTINCT l, t.key, t.name FROM Team t JOIN t.levels l JOIN t.organisations o"
                                    + " WHERE t.active = TRUE AND o IN :mine ORDER BY t.name, t.key",
                            Object[].class)
                    .setParameter("mine", mine)
                    .getResultStream()
                    .forEach(row -> teams.computeIfAbsent(new LevelId((Long) row[0]), level -> new ArrayList<>())
                            .add(new Keyed((String) row[1], (String) row[2])));
        }
        return teams;
    }
}
