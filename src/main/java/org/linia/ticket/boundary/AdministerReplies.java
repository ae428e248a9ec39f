package org.linia.ticket.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.linia.audit.AuditKind;
import org.linia.audit.Differences;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.TeamId;
import org.linia.identity.TeamRow;
import org.linia.identity.boundary.AdministerTeams;
import org.linia.identity.boundary.NoteChange;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;
import org.linia.ticket.ReplyDraft;
import org.linia.ticket.ReplyRow;
import org.linia.ticket.control.ReplyRules;
import org.linia.ticket.entity.ReplyTemplate;

/** Canned replies (D3): those for everybody, and those of the teams that a manager administers. */
@Stateless
public class AdministerReplies {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ReplyRules rules;

    @Inject
    private AdministerTeams teams;

    @Inject
    private NoteChange note;

    @RolesAllowed(MANAGER)
    public List<ReplyRow> all() {
        List<TeamRow> mine = teams.all();
        return entities.createQuery("SELECT r FROM ReplyTemplate r ORDER BY r.title", ReplyTemplate.class)
                .getResultStream()
                .filter(reply -> isMine(reply, mine))
                .map(reply -> row(reply, mine))
                .toList();
    }

    /** @throws NotFound if there is none of that key, or it belongs to a team of others */
    @RolesAllowed(MANAGER)
    public ReplyRow read(String key) {
        return row(mine(key), teams.all());
    }

    /** @throws InvalidInput naming what is wrong, such as a placeholder that is not known */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_CATALOG)
    public void create(ReplyDraft draft) {
        rules.check(draft);
        if (find(draft.key()).isPresent()) {
            throw InvalidInput.of("key", "identity.invalid.keyTaken");
        }
        ReplyTemplate reply = new ReplyTemplate(draft.key());
        reply.write(draft.title().strip(), draft.titles(), draft.texts(), team(draft.team()), draft.active());
        entities.persist(reply);
        entities.flush();
        note.note(AuditKind.CREATED, "reply:" + draft.key(), Map.of("title", draft.title()));
    }

    /**
     * The key stays what it is.
     *
     * @throws Stale if somebody else changed it since that version
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_CATALOG)
    public void change(String key, long version, ReplyDraft draft) {
        ReplyTemplate reply = mine(key);
        if (reply.version() != version) {
            throw new Stale(reply.version());
        }
        rules.check(draft);
        ReplyDraft before = row(reply, teams.all()).draft();
        entities.lock(reply, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        reply.write(draft.title().strip(), draft.titles(), draft.texts(), team(draft.team()), draft.active());
        entities.flush();
        note.changed(
                "reply:" + key,
                new Differences()
                        .of("title", before.title(), draft.title())
                        .of("titles", before.titles().texts(), draft.titles().texts())
                        .of("texts", before.texts().texts(), draft.texts().texts())
                        .of("team", before.team(), draft.team())
                        .of("active", before.active(), draft.active()));
    }

    private ReplyTemplate mine(String key) {
        return find(key).filter(reply -> isMine(reply, teams.all())).orElseThrow(NotFound::new);
    }

    private static boolean isMine(ReplyTemplate reply, List<TeamRow> mine) {
        return reply.team() == null || mine.stream().anyMatch(team -> team.id().equals(reply.team()));
    }

    private static ReplyRow row(ReplyTemplate r, List<TeamRow> mine) {
        String team = mine.stream()
                .filter(one -> Objects.equals(one.id(), r.team()))
                .map(one -> one.facts().key())
                .findFirst()
                .orElse(null);
        return new ReplyRow(new ReplyDraft(r.key(), r.title(), r.titles(), r.texts(), team, r.isActive()), r.version());
    }

    private TeamId team(String key) {
        return key == null
                ? null
                : teams.all().stream()
                        .filter(team -> team.facts().key().equals(key))
                        .findFirst()
                        .map(TeamRow::id)
                        .orElseThrow(() -> InvalidInput.of("team", "ticket.invalid.replyTeam"));
    }

    private Optional<ReplyTemplate> find(String key) {
        return entities.createQuery("SELECT r FROM ReplyTemplate r WHERE r.key = :key", ReplyTemplate.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }
}
