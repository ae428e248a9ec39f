package org.linia.ticket.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linia.shared.faces.Address;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.Toast;
import org.linia.shared.problem.NotFound;
import org.linia.shared.text.Translations;
import org.linia.shared.text.Viewer;
import org.linia.ticket.ReplyDraft;
import org.linia.ticket.ReplyRow;
import org.linia.ticket.boundary.AdministerReplies;

/** Editing one canned reply, or making one when the address names none. */
@Named("reply")
@RequestScoped
public class ReplyView {
    @Inject
    private AdministerReplies replies;

    @Inject
    private Viewer viewer;

    @Inject
    private Attempt attempt;

    @Inject
    private Toast toast;

    @Inject
    private Address address;

    private ReplyRow row;
    private boolean missing;
    private Form form;

    @PostConstruct
    void read() {
        String key = address.parameter("key");
        try {
            row = key == null ? null : replies.read(key);
        } catch (NotFound notMine) {
            missing = true;
        }
        form = row == null ? new Form().with("active", true) : filled(row);
    }

    /** Before the page is shown. */
    public void open() throws IOException {
        if (missing) {
            address.refuse();
        }
    }

    public String save() {
        return row == null ? create() : change();
    }

    private String create() {
        ReplyDraft draft = draft(form.text("key"));
        if (!attempt.succeeds(() -> replies.create(draft))) {
            return null;
        }
        toast.done("ticket.reply.saved", draft.title());
        address.keepMessages();
        return "/admin/reply?faces-redirect=true&key=" + draft.key();
    }

    private String change() {
        ReplyRow before = row;
        ReplyDraft draft = draft(row.draft().key());
        if (!attempt.succeeds(() -> replies.change(draft.key(), form.number("version"), draft))) {
            form.put("version", attempt.version(form.number("version")));
            return null;
        }
        read();
        if (before.draft().active() == row.draft().active()) {
            toast.done("ticket.reply.saved", draft.title());
        } else {
            toast.undoable("undoActive", Long.toString(row.version()), "ticket.reply.saved", draft.title());
        }
        return null;
    }

    /** Takes back that it was retired or put in use. */
    public void undo() {
        long version = address.id("undo") == null ? 0 : address.id("undo");
        ReplyDraft other = row.draft().active(!row.draft().active());
        if (attempt.succeeds(() -> replies.change(other.key(), version, other))) {
            read();
            toast.done("shared.undone");
        }
    }

    private ReplyDraft draft(String key) {
        Map<String, String> titles =
                new HashMap<>(row == null ? Map.of() : row.draft().titles().texts());
        Map<String, String> texts =
                new HashMap<>(row == null ? Map.of() : row.draft().texts().texts());
        viewer.getLanguages().stream().map(Locale::getLanguage).forEach(language -> {
            titles.put(language, form.text("title-" + language));
            texts.put(language, form.text("text-" + language));
        });
        return new ReplyDraft(
                key,
                form.text("title"),
                new Translations(titles),
                new Translations(texts),
                form.text("team"),
                form.flag("active"));
    }

    private static Form filled(ReplyRow row) {
        ReplyDraft draft = row.draft();
        Form form = new Form()
                .with("version", row.version())
                .with("title", draft.title())
                .with("team", draft.team())
                .with("active", draft.active());
        draft.titles().texts().forEach((language, title) -> form.put("title-" + language, title));
        draft.texts().texts().forEach((language, text) -> form.put("text-" + language, text));
        return form;
    }

    public List<String> getPlaceholders() {
        return List.of("{requester.name}", "{ticket.number}", "{ticket.title}", "{me.name}");
    }

    /** Null for a new one. */
    public ReplyRow getRow() {
        return row;
    }

    public String getSubject() {
        return row == null ? null : "reply:" + row.draft().key();
    }

    public Form getForm() {
        return form;
    }
}
