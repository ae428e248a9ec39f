package org.linia.channel.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linia.channel.LineSecurity;
import org.linia.channel.MailSecrets;
import org.linia.channel.MailSettingsDraft;
import org.linia.channel.MailSettingsRow;
import org.linia.channel.MailTrial;
import org.linia.channel.boundary.AdministerMailSettings;
import org.linia.channel.boundary.TryMailSettings;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Form;

/** Editing the mail settings of one organisation, or making some when the address names none; tries them when asked to. */
@Named("mailSettingsEditor")
@RequestScoped
public class MailSettingsView extends MailLineEditor<MailSettingsRow> {
    private static final int USUAL_PORT = 587;

    @Inject
    private AdministerMailSettings settings;

    @Inject
    private TryMailSettings trial;

    @Inject
    private Attempt attempt;

    private MailTrial found;

    @Override
    protected MailSettingsRow find(String organisation) {
        return settings.read(organisation);
    }

    @Override
    protected Form blank() {
        return super.blank().with("security", LineSecurity.STARTTLS.name()).with("port", USUAL_PORT);
    }

    @Override
    protected Form filled(MailSettingsRow stored) {
        MailSettingsDraft draft = stored.draft();
        return with(new Form(), draft.line())
                .with("version", stored.version())
                .with("organisation", draft.organisation())
                .with("senderName", draft.senderName())
                .with("senderAddress", draft.senderAddress())
                .with("active", draft.active());
    }

    @Override
    protected String create() {
        MailSettingsDraft draft = typed(text("organisation"));
        settings.create(draft, secrets());
        return "/admin/mail-setting?key=" + draft.organisation();
    }

    @Override
    protected void change(long version) {
        String organisation = getRow().draft().organisation();
        settings.change(organisation, version, typed(organisation), secrets());
    }

    @Override
    protected void takeBack(long version) {
        MailSettingsDraft now = getRow().draft();
        settings.change(now.organisation(), version, now.active(!now.active()), MailSecrets.AS_THEY_ARE);
    }

    private MailSettingsDraft typed(String organisation) {
        return new MailSettingsDraft(
                organisation,
                text("senderName"),
                small("senderAddress"),
                line(),
                getForm().flag("active"));
    }

    /** Whether the stored ones let us in. */
    public void test() {
        found = attempt.gives(() -> trial.look(getRow().draft().organisation())).orElse(null);
    }

    /** Sends whoever asks for it a mail by the stored ones. */
    public void send() {
        found = attempt.gives(() -> trial.send(getRow().draft().organisation())).orElse(null);
    }

    /** What came of the try; null: there was none. */
    public MailTrial getFound() {
        return found;
    }

    @Override
    protected String name() {
        return small("senderAddress");
    }

    @Override
    protected String texts() {
        return "channel.mailSettings";
    }

    @Override
    protected String subject(MailSettingsRow stored) {
        return "mail-settings:" + stored.draft().organisation();
    }
}
