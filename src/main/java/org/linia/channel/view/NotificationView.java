package org.linia.channel.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.linia.channel.MailPace;
import org.linia.channel.NotificationChannel;
import org.linia.channel.NotificationDraft;
import org.linia.channel.NotificationPreview;
import org.linia.channel.NotificationRow;
import org.linia.channel.NotificationText;
import org.linia.channel.NotificationText.Part;
import org.linia.channel.boundary.AdministerNotifications;
import org.linia.channel.boundary.PreviewNotification;
import org.linia.shared.faces.Address;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Editor;
import org.linia.shared.faces.Form;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.text.Viewer;

/** Editing a rule of notification, or making an organisation's own of a shipped one; shows how it would be told. */
@Named("notificationEditor")
@RequestScoped
public class NotificationView extends Editor<NotificationRow> {
    @Inject
    private AdministerNotifications notifications;

    @Inject
    private PreviewNotification preview;

    @Inject
    private Attempt attempt;

    @Inject
    private Address address;

    @Inject
    private Viewer viewer;

    private NotificationDraft shipped;
    private NotificationPreview shown;

    @Override
    protected NotificationRow find(String key) {
        NotificationRow found = notifications.read(key);
        if (found.isShipped()) {
            throw new NotFound();
        }
        return found;
    }

    @Override
    protected Form blank() {
        String from = address.parameter("from");
        try {
            shipped = from == null ? null : notifications.read(from).draft();
        } catch (NotFound unknown) {
            shipped = null;
        }
        return shipped == null ? super.blank() : filled(shipped).with("language", viewer.getTag());
    }

    /** Before the page is shown: there is none of nothing. */
    @Override
    public void open() throws IOException {
        if (getAbout() == null) {
            address.refuse();
        } else {
            super.open();
        }
    }

    @Override
    protected Form filled(NotificationRow stored) {
        return filled(stored.draft()).with("version", stored.version()).with("language", viewer.getTag());
    }

    private static Form filled(NotificationDraft draft) {
        Form form = new Form()
                .with("channels", draft.channels().stream().map(Enum::name).toList())
                .with("pace", draft.pace().name())
                .with("urgent", draft.urgent())
                .with("active", draft.active());
        draft.texts().forEach((language, text) -> {
            for (Part part : Part.values()) {
                form.put(part.field(language), text.part(part));
            }
        });
        return form;
    }

    @Override
    protected String create() {
        NotificationDraft draft = typed(getForm().text("organisation"));
        notifications.create(draft);
        return "/admin/notification?key=" + draft.key();
    }

    @Override
    protected void change(long version) {
        notifications.change(
                getRow().draft().key(), version, typed(getRow().draft().organisation()));
    }

    @Override
    protected void takeBack(long version) {
        NotificationDraft now = getRow().draft();
        notifications.change(now.key(), version, now.active(!now.active()));
    }

    private NotificationDraft typed(String organisation) {
        Form form = getForm();
        Map<String, NotificationText> texts = new HashMap<>();
        for (Locale language : viewer.getLanguages()) {
            String tag = language.getLanguage();
            texts.put(
                    tag,
                    new NotificationText(
                            form.text(Part.NEWS.field(tag)),
                            form.text(Part.SUBJECT.field(tag)),
                            form.text(Part.BODY.field(tag))));
        }
        List<NotificationChannel> channels = form.texts("channels").stream()
                .map(NotificationChannel::valueOf)
                .toList();
        NotificationDraft about = getAbout();
        return new NotificationDraft(
                organisation,
                about.event(),
                about.audience(),
                channels,
                MailPace.valueOf(form.text("pace")),
                form.flag("urgent"),
                form.flag("active"),
                texts);
    }

    /** As what was typed would be told now. */
    public void show() {
        shown = attempt.gives(() -> preview.preview(typed(null), language(), ticket()))
                .orElse(null);
    }

    private Locale language() {
        return Locale.forLanguageTag(getForm().text("language"));
    }

    private Long ticket() {
        String number = getForm().text("ticket");
        if (number != null && !number.matches("\\d{1,18}")) {
            throw InvalidInput.of("ticket", "channel.invalid.ticket");
        }
        return number == null ? null : Long.valueOf(number);
    }

    /** What it is about: the stored one, or the shipped one of which it is made; null: neither. */
    public NotificationDraft getAbout() {
        return getRow() == null ? shipped : getRow().draft();
    }

    /** Null: nobody asked. */
    public NotificationPreview getShown() {
        return shown;
    }

    /** Whoever is no person has no hour of a day. */
    public List<MailPace> getPaces() {
        return getAbout().audience().isPeople() ? List.of(MailPace.values()) : List.of(MailPace.AT_ONCE);
    }

    public Set<NotificationChannel> getChannels() {
        return getAbout().audience().channels();
    }

    /** What the body of a mail may ask for; the sentence and the subject some less. */
    public List<String> getPlaceholders() {
        return getAbout().event().placeholders(getAbout().audience(), Part.BODY);
    }

    /** As it stands in a text. */
    public String place(String name) {
        return "{{" + name + "}}";
    }

    @Override
    protected String name() {
        return getAbout().key();
    }

    @Override
    protected String texts() {
        return "channel.notification";
    }

    @Override
    protected String subject(NotificationRow stored) {
        return "notification:" + stored.draft().key();
    }
}
