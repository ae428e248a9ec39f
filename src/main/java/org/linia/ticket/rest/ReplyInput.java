package org.linia.ticket.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.HashMap;
import java.util.Map;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.text.Translations;
import org.linia.ticket.ReplyDraft;

/** The members of a canned reply in requests. */
final class ReplyInput {
    private static final int WORD = 300;
    private static final int TEXTS = 200_000;

    private ReplyInput() {}

    /** @param before the stored one; null: all that is required must be there */
    static ReplyDraft read(JsonInput in, ReplyDraft before) {
        boolean isNew = before == null;
        Boolean active = in.flag("active");
        ReplyDraft draft = new ReplyDraft(
                isNew ? in.required("key", WORD) : before.key(),
                isNew || in.has("title") ? in.required("title", WORD) : before.title(),
                in.has("titles") ? texts(in, "titles") : isNew ? Translations.NONE : before.titles(),
                isNew || in.has("texts") ? texts(in, "texts") : before.texts(),
                isNew || in.has("team") ? in.text("team", WORD) : before.team(),
                active == null ? isNew || before.active() : active);
        in.done();
        return draft;
    }

    private static Translations texts(JsonInput in, String name) {
        JsonObject object = in.object(name, TEXTS);
        Map<String, String> texts = new HashMap<>();
        if (object == null) {
            in.violated(name, "shared.invalid.required");
        } else {
            object.forEach((language, text) -> {
                if (text instanceof JsonString string) {
                    texts.put(language, string.getString());
                } else {
                    in.violated(name, "shared.invalid.text");
                }
            });
        }
        return new Translations(texts);
    }
}
