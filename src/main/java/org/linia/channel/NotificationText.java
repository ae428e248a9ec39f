package org.linia.channel;

import java.util.Locale;

/**
 * What a rule says in one language: templates without logic, in which a placeholder stands in double braces.
 *
 * @param news one sentence: what the bell shows
 * @param subject of the mail
 * @param body of the mail, in which {@code news} is the sentence above
 */
public record NotificationText(String news, String subject, String body) {
    public NotificationText {
        // browsers end lines as mail does
        body = body == null ? null : body.replace("\r\n", "\n");
    }

    /** The parts of it. */
    public enum Part {
        NEWS,
        SUBJECT,
        BODY;

        /** What it is called among the texts of all languages: {@code news_en}. */
        public String field(String language) {
            return name().toLowerCase(Locale.ROOT) + "_" + language;
        }
    }

    public String part(Part part) {
        return switch (part) {
            case NEWS -> news;
            case SUBJECT -> subject;
            case BODY -> body;
        };
    }
}
