package org.linia.channel.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.linia.channel.LineSecurity;
import org.linia.channel.MailSecrets;
import org.linia.channel.MailboxDraft;
import org.linia.channel.MailboxRow;
import org.linia.channel.MailboxTrial;
import org.linia.channel.StrangerPolicy;
import org.linia.channel.boundary.AdministerMailboxes;
import org.linia.channel.boundary.TryMailbox;
import org.linia.channel.control.MailboxRules;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Form;

/** Editing one mailbox, or making one when the address names none; looks into it when asked to. */
@Named("mailboxEditor")
@RequestScoped
public class MailboxView extends MailLineEditor<MailboxRow> {
    private static final int USUAL_PORT = 993;

    @Inject
    private AdministerMailboxes mailboxes;

    @Inject
    private TryMailbox trial;

    @Inject
    private Attempt attempt;

    private MailboxTrial found;

    @Override
    protected MailboxRow find(String key) {
        return mailboxes.read(key);
    }

    @Override
    protected Form blank() {
        return super.blank()
                .with("language", "en")
                .with("strangers", StrangerPolicy.HOLD.name())
                .with("security", LineSecurity.TLS.name())
                .with("port", USUAL_PORT)
                .with("folder", "INBOX");
    }

    @Override
    protected Form filled(MailboxRow stored) {
        MailboxDraft draft = stored.draft();
        return with(new Form(), draft.line())
                .with("version", stored.version())
                .with("organisation", draft.organisation())
                .with("address", draft.address())
                .with("team", draft.team())
                .with("type", draft.type())
                .with("language", draft.language())
                .with("strangers", draft.strangers().name())
                .with("domains", String.join(" ", draft.domains()))
                .with("trustedHosts", String.join(" ", draft.trustedHosts()))
                .with("folder", draft.folders().inbox())
                .with("movedTo", draft.folders().movedTo())
                .with("active", draft.active());
    }

    @Override
    protected String create() {
        MailboxDraft draft = typed(getForm().text("key"), getForm().text("organisation"));
        mailboxes.create(draft, secrets());
        return "/admin/mailbox?key=" + draft.key();
    }

    @Override
    protected void change(long version) {
        MailboxDraft stored = getRow().draft();
        mailboxes.change(stored.key(), version, typed(stored.key(), stored.organisation()), secrets());
    }

    @Override
    protected void takeBack(long version) {
        MailboxDraft now = getRow().draft();
        mailboxes.change(now.key(), version, now.active(!now.active()), MailSecrets.AS_THEY_ARE);
    }

    private MailboxDraft typed(String key, String organisation) {
        Form form = getForm();
        return new MailboxDraft(
                key,
                organisation,
                small("address"),
                form.text("team"),
                form.text("type"),
                form.text("language"),
                StrangerPolicy.valueOf(form.text("strangers")),
                names("domains"),
                names("trustedHosts"),
                line(),
                new MailboxDraft.Folders(text("folder"), text("movedTo")),
                form.flag("active"));
    }

    private List<String> names(String field) {
        return Stream.of(small(field).split("[,;\\s]+"))
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** Looks into the stored one. */
    public void test() {
        found = attempt.gives(() -> trial.look(getRow().draft().key())).orElse(null);
    }

    /** What came of the test; null: there was none. */
    public MailboxTrial getFound() {
        return found;
    }

    public StrangerPolicy[] getPolicies() {
        return StrangerPolicy.values();
    }

    public List<String> getTypes() {
        return MailboxRules.TYPES;
    }

    public List<String> getLanguages() {
        return MailboxRules.LANGUAGES;
    }

    @Override
    protected String name() {
        return small("address");
    }

    @Override
    protected String texts() {
        return "channel.mailbox";
    }

    @Override
    protected String subject(MailboxRow stored) {
        return "mailbox:" + stored.draft().key();
    }
}
