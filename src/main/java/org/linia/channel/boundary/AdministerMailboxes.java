package org.linia.channel.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.linia.audit.AuditKind;
import org.linia.audit.Differences;
import org.linia.channel.MailboxDraft;
import org.linia.channel.MailboxRow;
import org.linia.channel.control.MailboxLine;
import org.linia.channel.control.MailboxRules;
import org.linia.channel.control.MailboxShelf;
import org.linia.channel.entity.Mailbox;
import org.linia.identity.FreshSignIn;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.boundary.NoteChange;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;
import org.linia.shared.secret.Seals;

/** To which addresses people write, and from where it is fetched, in the organisations that the manager administers (I2). */
@Stateless
public class AdministerMailboxes {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private MailboxShelf shelf;

    @Inject
    private Seals seals;

    @Inject
    private NoteChange note;

    /** In use and switched off, by address. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_MAIL)
    public List<MailboxRow> all() {
        return shelf.rows();
    }

    /** @throws NotFound if there is none of that key in the manager's scope */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_MAIL)
    public MailboxRow read(String key) {
        return shelf.row(shelf.known(key));
    }

    /**
     * @param password null: none
     * @throws InvalidInput naming what is wrong
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_MAIL)
    @FreshSignIn
    public void create(MailboxDraft draft, String password) {
        MailboxRules.check(draft);
        if (shelf.isTaken("key", draft.key(), -1)) {
            throw InvalidInput.of("key", "identity.invalid.keyTaken");
        }
        refuseTaken(draft, -1);
        Mailbox mailbox = new Mailbox(draft, shelf.organisation(draft.organisation()), shelf.team(draft.team()));
        hide(mailbox, password);
        entities.persist(mailbox);
        entities.flush();
        note.note(AuditKind.CREATED, "mailbox:" + draft.key(), Map.of("address", draft.address()));
    }

    /**
     * Key and organisation stay what they are. The password goes to nobody but the server for which it was given.
     *
     * @param password null: the one that it has
     * @throws InvalidInput naming what is wrong
     * @throws Stale if somebody else changed it since that version
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_MAIL)
    @FreshSignIn
    public void change(String key, long version, MailboxDraft draft, String password) {
        MailboxRules.check(draft);
        Mailbox mailbox = shelf.seen(key, version);
        refuseTaken(draft, mailbox.id());
        MailboxDraft before = shelf.row(mailbox).draft();
        if (mailbox.password() != null && password == null && isElsewhere(before.line(), draft.line())) {
            throw InvalidInput.of("password", "channel.invalid.passwordAnew");
        }
        mailbox.become(
                draft, draft.team() == null && before.team() == null ? mailbox.team() : shelf.team(draft.team()));
        if (password != null) {
            hide(mailbox, password);
        }
        entities.flush();
        note.changed(
                "mailbox:" + key,
                differences(before, draft)
                        .of("password", password == null ? null : "", password == null ? null : "•••"));
    }

    private void refuseTaken(MailboxDraft draft, long self) {
        if (shelf.isTaken("address", draft.address(), self)) {
            throw InvalidInput.of("address", "channel.invalid.addressTaken");
        }
    }

    private void hide(Mailbox mailbox, String password) {
        mailbox.hide(
                password == null || password.isEmpty()
                        ? null
                        : seals.seal(password, MailboxLine.purpose(mailbox.key())));
    }

    private static boolean isElsewhere(MailboxDraft.Line before, MailboxDraft.Line now) {
        return !before.host().equals(now.host()) || before.port() != now.port() || before.security() != now.security();
    }

    private static Differences differences(MailboxDraft before, MailboxDraft now) {
        MailboxDraft.Line was = before.line();
        MailboxDraft.Line is = now.line();
        return new Differences()
                .of("address", before.address(), now.address())
                .of("team", before.team(), now.team())
                .of("type", before.type(), now.type())
                .of("language", before.language(), now.language())
                .of("strangers", before.strangers(), now.strangers())
                .of("domains", before.domains(), now.domains())
                .of("trustedHosts", before.trustedHosts(), now.trustedHosts())
                .of("host", was.host(), is.host())
                .of("port", was.port(), is.port())
                .of("security", was.security(), is.security())
                .of("username", was.username(), is.username())
                .of("folder", was.folder(), is.folder())
                .of("movedTo", was.movedTo(), is.movedTo())
                .of("active", before.active(), now.active());
    }
}
