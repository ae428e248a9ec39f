package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.linia.shared.faces.Editor;
import org.linia.shared.faces.Form;
import org.linia.shared.text.Translations;
import org.linia.ticket.ReplyDraft;
import org.linia.ticket.ReplyRow;
import org.linia.ticket.boundary.AdministerReplies;

/** Editing one canned reply, or making one when the address names none. */
@Named("reply")
@RequestScoped
public class ReplyView extends Editor<ReplyRow> {
    @Inject
    private AdministerReplies replies;

    @Override
    protected ReplyRow find(String key) {
        return replies.read(key);
    }

    @Override
    protected Form filled(ReplyRow stored) {
        ReplyDraft draft = stored.draft();
        return new Form()
                .with("version", stored.version())
                .with("title", draft.title())
                .with("title-", draft.titles())
                .with("text-", draft.texts())
                .with("team", draft.team())
                .with("active", draft.active());
    }

    @Override
    protected String create() {
        ReplyDraft draft = typed(getForm().text("key"), Translations.NONE, Translations.NONE);
        replies.create(draft);
        return "/admin/reply?key=" + draft.key();
    }

    @Override
    protected void change(long version) {
        ReplyDraft before = getRow().draft();
        replies.change(before.key(), version, typed(before.key(), before.titles(), before.texts()));
    }

    @Override
    protected void takeBack(long version) {
        ReplyDraft now = getRow().draft();
        replies.change(now.key(), version, now.active(!now.active()));
    }

    private ReplyDraft typed(String key, Translations titles, Translations texts) {
        Form form = getForm();
        return new ReplyDraft(
                key,
                form.text("title"),
                form.translations("title-", titles),
                form.translations("text-", texts),
                form.text("team"),
                form.flag("active"));
    }

    @Override
    protected String texts() {
        return "ticket.reply";
    }

    @Override
    protected String name() {
        return getForm().text("title");
    }

    @Override
    protected String subject(ReplyRow stored) {
        return "reply:" + stored.draft().key();
    }

    public List<String> getPlaceholders() {
        return List.of("{requester.name}", "{ticket.number}", "{ticket.title}", "{me.name}");
    }
}
