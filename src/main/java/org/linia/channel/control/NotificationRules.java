package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.linia.channel.MailPace;
import org.linia.channel.NotificationChannel;
import org.linia.channel.NotificationDraft;
import org.linia.channel.NotificationText;
import org.linia.channel.NotificationText.Part;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Violation;
import org.linia.shared.text.Texts;
import org.linia.shared.text.Viewer;

/** What a rule of notification must be like. */
@ApplicationScoped
public class NotificationRules {
    private static final Map<Part, Integer> MOST = Map.of(Part.NEWS, 500, Part.SUBJECT, 200, Part.BODY, 10_000);

    @Inject
    private Viewer viewer;

    /** @throws InvalidInput naming everything that is wrong */
    public void check(NotificationDraft draft) {
        List<Violation> wrong = new ArrayList<>();
        if (!draft.event().audiences().contains(draft.audience())) {
            wrong.add(Violation.of("audience", "channel.invalid.audience"));
        }
        if (draft.event().isSafety() && !draft.channels().contains(NotificationChannel.BELL)) {
            wrong.add(Violation.of("channels", "channel.invalid.safety"));
        }
        if (!draft.audience().channels().containsAll(draft.channels())) {
            wrong.add(Violation.of("channels", "channel.invalid.mailAlone"));
        }
        if (!draft.audience().isPeople() && draft.pace() != MailPace.AT_ONCE) {
            wrong.add(Violation.of("pace", "channel.invalid.atOnce"));
        }
        viewer.getLanguages().forEach(language -> wrong.addAll(wrong(draft, language)));
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    private static List<Violation> wrong(NotificationDraft draft, Locale language) {
        return Arrays.stream(Part.values())
                .flatMap(part -> wrong(draft, language.getLanguage(), part).stream())
                .toList();
    }

    private static Optional<Violation> wrong(NotificationDraft draft, String language, Part part) {
        String field = part.field(language);
        NotificationText texts = draft.texts().get(language);
        String text = texts == null ? null : texts.part(part);
        if (text == null || text.isBlank()) {
            return Optional.of(Violation.of(field, "shared.invalid.required"));
        } else if (text.length() > MOST.get(part) || !Texts.isStorable(text)) {
            return Optional.of(Violation.of(field, "channel.invalid.text", MOST.get(part)));
        } else if (part != Part.BODY && text.strip().chars().anyMatch(Character::isISOControl)) {
            return Optional.of(Violation.of(field, "channel.invalid.line"));
        }
        return NoticeTemplate.wrong(field, text, draft.event().placeholders(draft.audience(), part));
    }
}
