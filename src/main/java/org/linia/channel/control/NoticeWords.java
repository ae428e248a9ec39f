package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.linia.channel.NewNotice;
import org.linia.channel.NoticeLine;
import org.linia.channel.NoticeSamples.Sample;
import org.linia.channel.NotificationDraft;
import org.linia.channel.NotificationPreview;
import org.linia.channel.NotificationText.Part;
import org.linia.channel.WrittenNotice;
import org.linia.identity.Caller;
import org.linia.shared.text.Messages;
import org.linia.shared.text.Times;
import org.linia.shared.text.Viewer;

/** Makes the texts of a notice as its rule has them, in the language of whoever reads. */
@ApplicationScoped
public class NoticeWords {
    @Inject
    private RulesInForce rules;

    @Inject
    private Messages messages;

    @Inject
    private Times times;

    @Inject
    private Viewer viewer;

    @Inject
    private Caller caller;

    /** A line, for the viewer. */
    public String text(NoticeLine notice) {
        NoticeRule rule = rules.told(notice.rule());
        Locale language = viewer.getLocale();
        return line(rule.words(language)
                .news()
                .with(values(rule, notice.words(), notice.byName(), language, times::promise)));
    }

    /**
     * A mail to somebody who does not read it now.
     *
     * @param by who acted; null: the house
     */
    WrittenNotice mail(NoticeRule rule, NewNotice notice, String by, String reader, Locale language, ZoneId zone) {
        Map<String, String> values =
                values(rule, notice.words(), by, language, moment -> times.full(moment, language, zone));
        return written(rule, values, reader, notice.mailed().said(), language);
    }

    /**
     * To somebody who has no account.
     *
     * @param known by placeholder, {@code reader.name} and {@code said} among them
     */
    public WrittenNotice letter(NoticeRule rule, Map<String, String> known, Locale language) {
        Map<String, String> values = new HashMap<>(known);
        values.keySet().retainAll(rule.event().placeholders(rule.audience(), Part.NEWS));
        return written(rule, values, known.getOrDefault("reader.name", ""), known.getOrDefault("said", ""), language);
    }

    /** How it would be told the viewer of something that they did themselves. */
    public NotificationPreview preview(NotificationDraft draft, Sample sample, Locale language) {
        NoticeRule rule = new NoticeRule(
                0, draft.event(), draft.audience(), Set.copyOf(draft.channels()), draft.pace(), draft.texts());
        String name = caller.person().name();
        Map<String, String> values =
                values(rule, sample.words(), name, language, moment -> times.full(moment, language, viewer.getZone()));
        if (!draft.audience().isPeople()) {
            values.put("supplier.reference", messages.in(language, "channel.sample.reference"));
        }
        WrittenNotice mail = written(rule, values, name, sample.said(), language);
        return new NotificationPreview(
                mail.news(), mail.subject(), mail.text(), MailMessage.html(mail.text(), "", List.of()));
    }

    /** @param values those of the sentence */
    private static WrittenNotice written(
            NoticeRule rule, Map<String, String> values, String reader, String said, Locale language) {
        NoticeRule.Words words = rule.words(language);
        String news = line(words.news().with(values));
        values.put("reader.name", reader);
        String subject = line(words.subject().with(values));
        values.put("news", news);
        values.put("said", said.isBlank() ? "" : said);
        return new WrittenNotice(news, subject, words.body().with(values).strip());
    }

    private Map<String, String> values(
            NoticeRule rule, List<?> words, String by, Locale language, Function<Instant, String> time) {
        Map<String, String> values = new HashMap<>();
        List<String> names = rule.event().words();
        for (int i = 0; i < Math.min(names.size(), words.size()); i++) {
            Object word = words.get(i);
            values.put(
                    names.get(i),
                    word instanceof Instant moment
                            ? time.apply(moment)
                            : messages.name(language, word).toString());
        }
        String expected = values.remove("expected");
        if ("late".equals(expected)) {
            values.put("expected.late", values.remove("expected.time"));
        } else if ("none".equals(expected)) {
            values.put("expected.none", messages.in(language, "channel.expected.none"));
        }
        values.put(
                "actor.name",
                by == null || by.isEmpty()
                        ? messages.in(language, "channel.house")
                        : messages.name(language, by).toString());
        values.keySet().retainAll(rule.event().placeholders(rule.audience(), Part.NEWS));
        return values;
    }

    /** The bell and a header have one line, whatever somebody called their ticket. */
    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
