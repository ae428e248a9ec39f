package org.linia.channel.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.linia.audit.AuditKind;
import org.linia.channel.MailArrived;
import org.linia.channel.MailDecision;
import org.linia.channel.MailDecision.Way;
import org.linia.channel.MailPart;
import org.linia.channel.MailRow;
import org.linia.channel.MailSheet;
import org.linia.channel.MailState;
import org.linia.channel.control.MailContents;
import org.linia.channel.control.MailReading;
import org.linia.channel.control.MailShelf;
import org.linia.channel.control.reading.PartFile;
import org.linia.channel.control.reading.TooHeavy;
import org.linia.channel.entity.Mail;
import org.linia.channel.entity.Mailbox;
import org.linia.identity.Caller;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.boundary.NoteChange;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;
import org.linia.shared.problem.Conflict;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;

/** What came in for the organisations that the manager administers, what became of it, and what is to become of it. */
@Stateless
public class ReviewMail {
    private static final int SHOWN = 64 * 1024;
    private static final Pattern ABOUT = Pattern.compile("[a-z]{1,20}:\\d{1,18}");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private MailShelf shelf;

    @Inject
    private MailReading reading;

    @Inject
    private MailContents contents;

    @Inject
    private NoteChange note;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * Newest first.
     *
     * @param states those alone; empty: any
     * @param mailbox address of the one alone; null: all
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_MAIL)
    public Page<MailRow> find(Set<MailState> states, String mailbox, Slice slice) {
        return shelf.find(states, mailbox, slice);
    }

    /** @throws NotFound if there is none of that id in the manager's scope */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_MAIL)
    public MailRow row(long id) {
        return shelf.row(id);
    }

    /**
     * What it says, and the beginning of it as it came.
     *
     * @throws NotFound if there is none of that id in the manager's scope
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_MAIL)
    public MailSheet read(long id) {
        MailRow row = shelf.row(id);
        Mail mail = entities.find(Mail.class, id);
        try (PartFile file = new PartFile();
                InputStream raw = contents.open(id)) {
            String source = new String(raw.readNBytes(SHOWN), StandardCharsets.UTF_8).replace("\u0000", "\uFFFD");
            try {
                MailArrived read = reading.read(mail, entities.find(Mailbox.class, mail.mailbox()), file);
                List<String> files = read.parts().stream().map(MailPart::name).toList();
                return new MailSheet(row, read.body(), files, source);
            } catch (TooHeavy unreadable) {
                return new MailSheet(row, null, List.of(), source);
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /**
     * All of it as it came (RFC 5322).
     *
     * @throws NotFound if there is none of that id in the manager's scope
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_MAIL)
    public void write(long id, OutputStream out) throws IOException {
        shelf.row(id);
        try (InputStream raw = contents.open(id)) {
            raw.transferTo(out);
        }
    }

    /**
     * Lets in what is held, refused, noted or in quarantine, as the manager decides.
     *
     * @param about such as {@code ticket:1042}; null unless it is to be appended
     * @throws NotFound if there is none of that id in the manager's scope
     * @throws Conflict if something has become of it already, or nothing of it is here
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_MAIL)
    public void letIn(long id, Way way, String about) {
        if (way == Way.APPEND && (about == null || !ABOUT.matcher(about).matches())) {
            throw InvalidInput.of("about", "channel.invalid.about");
        }
        again(id, new MailDecision(caller.id(), way, way == Way.APPEND ? about : null), way.name());
    }

    /**
     * Has it processed once more, as it is.
     *
     * @throws NotFound if there is none of that id in the manager's scope
     * @throws Conflict if something has become of it already, or nothing of it is here
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_MAIL)
    public void again(long id) {
        again(id, null, "AGAIN");
    }

    /**
     * Nothing is to follow from it.
     *
     * @throws NotFound if there is none of that id in the manager's scope
     * @throws Conflict if something has become of it already
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_MAIL)
    public void discard(long id) {
        MailRow row = shelf.row(id);
        shelf.hold(id).discard(clock.instant());
        entities.flush();
        note(row, "DISCARDED", null);
    }

    private void again(long id, MailDecision decision, String outcome) {
        MailRow row = shelf.row(id);
        if (!contents.isKept(id)) {
            throw new Conflict(List.of(), "channel.refused.mailElsewhere");
        }
        shelf.hold(id).reopen(decision, clock.instant());
        entities.flush();
        note(row, outcome, decision == null ? null : decision.about());
    }

    private void note(MailRow row, String outcome, String about) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("sender", row.sender());
        data.put("outcome", outcome);
        if (about != null) {
            data.put("about", about);
        }
        note.note(AuditKind.CHANGED, "mail:" + row.id(), data);
    }
}
