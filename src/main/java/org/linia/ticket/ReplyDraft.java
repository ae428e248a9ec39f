package org.linia.ticket;

import org.linia.shared.text.Translations;

/**
 * A canned reply as a manager writes it (D3).
 *
 * @param title as staff choose it, in English
 * @param titles in other languages
 * @param texts with placeholders such as {@code {requester.name}}
 * @param team key; null: for everybody
 */
public record ReplyDraft(
        String key, String title, Translations titles, Translations texts, String team, boolean active) {

    /** The same, in use or retired. */
    public ReplyDraft active(boolean now) {
        return new ReplyDraft(key, title, titles, texts, team, now);
    }
}
