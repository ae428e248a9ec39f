package org.linia.channel.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.linia.audit.AuditKind;
import org.linia.audit.Differences;
import org.linia.channel.NotificationDraft;
import org.linia.channel.NotificationRow;
import org.linia.channel.NotificationText;
import org.linia.channel.NotificationsChanged;
import org.linia.channel.control.NotificationRules;
import org.linia.channel.control.NotificationShelf;
import org.linia.channel.control.NotificationTexts;
import org.linia.channel.control.Places;
import org.linia.channel.entity.NotificationRule;
import org.linia.identity.FreshSignIn;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.boundary.NoteChange;
import org.linia.shared.problem.InvalidInput;

/**
 * The rules by which people are told what concerns them (E4). A shipped one holds until the organisation has its own for the
 * same event and audience, and again when that is not in use any more. A change acts on what happens from two seconds later on.
 */
@Stateless
public class AdministerNotifications {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private NotificationShelf shelf;

    @Inject
    private Places places;

    @Inject
    private NotificationTexts texts;

    @Inject
    private NotificationRules rules;

    @Inject
    private NoteChange note;

    @Inject
    private Event<NotificationsChanged> changed;

    /** The shipped ones, and those of the organisations that the manager administers, by event and audience. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_MAIL)
    public List<NotificationRow> all() {
        return shelf.rows();
    }

    /** @throws org.linia.shared.problem.NotFound if there is none of that key in the manager's scope */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_MAIL)
    public NotificationRow read(String key) {
        return shelf.row(shelf.known(key));
    }

    /**
     * One of the organisation's own.
     *
     * @throws InvalidInput naming what is wrong, such as a placeholder that nobody knows
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_MAIL)
    @FreshSignIn
    public void create(NotificationDraft draft) {
        rules.check(draft);
        NotificationRule rule = new NotificationRule(draft, places.organisation(draft.organisation()));
        if (shelf.isTaken(draft.key())) {
            throw InvalidInput.of("audience", "channel.invalid.ruleTaken");
        }
        entities.persist(rule);
        entities.flush();
        texts.keep(rule.id(), draft.texts());
        note.note(AuditKind.CREATED, "notification:" + draft.key(), Map.of("channels", names(draft)));
        changed.fire(new NotificationsChanged());
    }

    /**
     * Organisation, event and audience stay what they are.
     *
     * @throws InvalidInput naming what is wrong; if the rule is shipped
     * @throws org.linia.shared.problem.Stale if somebody else changed it since that version
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_MAIL)
    @FreshSignIn
    public void change(String key, long version, NotificationDraft draft) {
        NotificationRule rule = shelf.seen(key, version);
        rules.check(draft);
        NotificationDraft before = shelf.row(rule).draft();
        rule.become(draft);
        texts.keep(rule.id(), draft.texts());
        entities.flush();
        note.changed("notification:" + key, differences(before, shelf.row(rule).draft()));
        changed.fire(new NotificationsChanged());
    }

    private static Differences differences(NotificationDraft before, NotificationDraft now) {
        Differences differences = new Differences()
                .of("channels", names(before), names(now))
                .of("pace", before.pace(), now.pace())
                .of("urgent", before.urgent(), now.urgent())
                .of("active", before.active(), now.active());
        now.texts().forEach((language, text) -> {
            NotificationText was = before.texts().get(language);
            for (NotificationText.Part part : NotificationText.Part.values()) {
                differences.of(part.field(language), was == null ? null : was.part(part), text.part(part));
            }
        });
        return differences;
    }

    private static List<String> names(NotificationDraft draft) {
        return draft.channels().stream().map(Enum::name).toList();
    }
}
