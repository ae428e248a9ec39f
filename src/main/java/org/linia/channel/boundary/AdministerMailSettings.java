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
import org.linia.channel.MailSecrets;
import org.linia.channel.MailSettingsChanged;
import org.linia.channel.MailSettingsDraft;
import org.linia.channel.MailSettingsRow;
import org.linia.channel.control.LineDifferences;
import org.linia.channel.control.MailKeys;
import org.linia.channel.control.MailSettingsRules;
import org.linia.channel.control.MailSettingsShelf;
import org.linia.channel.control.OwnAddresses;
import org.linia.channel.control.Places;
import org.linia.channel.entity.MailSettings;
import org.linia.identity.FreshSignIn;
import org.linia.identity.OrganisationId;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.boundary.LeadHouse;
import org.linia.identity.boundary.NoteChange;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;

/**
 * In whose name mail goes out, and by which server, for the organisations that the manager administers (I2). One without
 * settings, or whose settings are not in use, is served as the house is. What waits goes as it is set then, ten seconds later at
 * most.
 *
 * <p>Others trust the house's server whatever organisation writes by it, and nothing proves whose a domain is. So whoever leads
 * the house alone says under which address an organisation writes by that server; under its own server it is free.
 */
@Stateless
public class AdministerMailSettings {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private MailSettingsShelf shelf;

    @Inject
    private Places places;

    @Inject
    private OwnAddresses addresses;

    @Inject
    private LeadHouse house;

    @Inject
    private MailKeys keys;

    @Inject
    private NoteChange note;

    @Inject
    private Event<MailSettingsChanged> changed;

    /** In use and switched off, by organisation. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_MAIL)
    public List<MailSettingsRow> all() {
        return shelf.rows();
    }

    /** @throws NotFound if that organisation has none, or the manager does not administer it */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_MAIL)
    public MailSettingsRow read(String organisation) {
        return shelf.row(shelf.known(organisation));
    }

    /**
     * @throws InvalidInput naming what is wrong, such as an organisation that has some already, or an address for the house's
     *     server by somebody who does not administer all organisations
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_MAIL)
    @FreshSignIn
    public void create(MailSettingsDraft draft, MailSecrets secrets) {
        MailSettingsRules.check(draft);
        OrganisationId organisation = places.organisation(draft.organisation());
        if (shelf.isTaken(organisation)) {
            throw InvalidInput.of("organisation", "channel.invalid.settingsTaken");
        }
        addresses.refuseOthers("senderAddress", draft.senderAddress());
        refuseByHouse(draft);
        MailSettings settings = new MailSettings(draft, organisation);
        keys.hide(settings.server(), settings.owner(), secrets);
        entities.persist(settings);
        entities.flush();
        note.note(AuditKind.CREATED, subject(draft), Map.of("senderAddress", draft.senderAddress()));
        changed.fire(new MailSettingsChanged());
    }

    /**
     * The organisation stays what it is. Secrets go to nobody but the servers for which they were given.
     *
     * @throws InvalidInput naming what is wrong, such as another address for the house's server likewise
     * @throws Stale if somebody else changed them since that version
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_MAIL)
    @FreshSignIn
    public void change(String organisation, long version, MailSettingsDraft draft, MailSecrets secrets) {
        MailSettingsRules.check(draft);
        MailSettings settings = shelf.seen(organisation, version);
        addresses.refuseOthers("senderAddress", draft.senderAddress());
        MailSettingsDraft before = shelf.row(settings).draft();
        if (before.line().isSet() || !before.senderAddress().equals(draft.senderAddress())) {
            refuseByHouse(draft);
        }
        keys.refuseElsewhere(settings.server(), draft.line(), secrets);
        settings.become(draft);
        keys.hide(settings.server(), settings.owner(), secrets);
        entities.flush();
        note.changed(subject(before), differences(before, draft, secrets));
        changed.fire(new MailSettingsChanged());
    }

    private void refuseByHouse(MailSettingsDraft draft) {
        if (!draft.line().isSet() && !house.isLed()) {
            throw InvalidInput.of("senderAddress", "channel.invalid.houseSender");
        }
    }

    private static String subject(MailSettingsDraft draft) {
        return "mail-settings:" + draft.organisation();
    }

    private static Differences differences(MailSettingsDraft before, MailSettingsDraft now, MailSecrets secrets) {
        Differences differences = new Differences()
                .of("senderName", before.senderName(), now.senderName())
                .of("senderAddress", before.senderAddress(), now.senderAddress())
                .of("active", before.active(), now.active());
        return LineDifferences.with(differences, before.line(), now.line(), secrets);
    }
}
