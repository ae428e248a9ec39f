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
import org.linia.channel.MailSecrets;
import org.linia.channel.MailboxDraft;
import org.linia.channel.MailboxRow;
import org.linia.channel.control.LineDifferences;
import org.linia.channel.control.MailKeys;
import org.linia.channel.control.MailboxRules;
import org.linia.channel.control.MailboxShelf;
import org.linia.channel.control.OwnAddresses;
import org.linia.channel.control.Places;
import org.linia.channel.entity.Mailbox;
import org.linia.identity.FreshSignIn;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.boundary.NoteChange;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;

/** To which addresses people write, and from where it is fetched, in the organisations that the manager administers (I2). */
@Stateless
public class AdministerMailboxes {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private MailboxShelf shelf;

    @Inject
    private Places places;

    @Inject
    private OwnAddresses addresses;

    @Inject
    private MailKeys keys;

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
     * @throws InvalidInput naming what is wrong
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_MAIL)
    @FreshSignIn
    public void create(MailboxDraft draft, MailSecrets secrets) {
        MailboxRules.check(draft);
        if (shelf.isTaken("key", draft.key(), -1)) {
            throw InvalidInput.of("key", "identity.invalid.keyTaken");
        }
        refuseTaken(draft, -1);
        Mailbox mailbox = new Mailbox(draft, places.organisation(draft.organisation()), places.team(draft.team()));
        keys.hide(mailbox.server(), mailbox.owner(), secrets);
        entities.persist(mailbox);
        entities.flush();
        note.note(AuditKind.CREATED, "mailbox:" + draft.key(), Map.of("address", draft.address()));
    }

    /**
     * Key and organisation stay what they are. Secrets go to nobody but the servers for which they were given.
     *
     * @throws InvalidInput naming what is wrong
     * @throws Stale if somebody else changed it since that version
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_MAIL)
    @FreshSignIn
    public void change(String key, long version, MailboxDraft draft, MailSecrets secrets) {
        MailboxRules.check(draft);
        Mailbox mailbox = shelf.seen(key, version);
        refuseTaken(draft, mailbox.id());
        MailboxDraft before = shelf.row(mailbox).draft();
        keys.refuseElsewhere(mailbox.server(), draft.line(), secrets);
        mailbox.become(
                draft, draft.team() == null && before.team() == null ? mailbox.team() : places.team(draft.team()));
        keys.hide(mailbox.server(), mailbox.owner(), secrets);
        entities.flush();
        note.changed("mailbox:" + key, differences(before, draft, secrets));
    }

    private void refuseTaken(MailboxDraft draft, long self) {
        if (shelf.isTaken("address", draft.address(), self)) {
            throw InvalidInput.of("address", "channel.invalid.addressTaken");
        }
        addresses.refuseOthers("address", draft.address());
    }

    private static Differences differences(MailboxDraft before, MailboxDraft now, MailSecrets secrets) {
        Differences differences = new Differences()
                .of("address", before.address(), now.address())
                .of("team", before.team(), now.team())
                .of("type", before.type(), now.type())
                .of("language", before.language(), now.language())
                .of("strangers", before.strangers(), now.strangers())
                .of("domains", before.domains(), now.domains())
                .of("trustedHosts", before.trustedHosts(), now.trustedHosts())
                .of("folder", before.folders().inbox(), now.folders().inbox())
                .of("movedTo", before.folders().movedTo(), now.folders().movedTo())
                .of("active", before.active(), now.active());
        return LineDifferences.with(differences, before.line(), now.line(), secrets);
    }
}
