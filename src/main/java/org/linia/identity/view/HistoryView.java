package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linia.audit.AuditLine;
import org.linia.audit.boundary.FindAudit;
import org.linia.identity.AccountId;
import org.linia.identity.HistoryLine;
import org.linia.identity.boundary.FindPeople;
import org.linia.shared.text.Messages;
import org.linia.shared.text.Times;

/** Who changed what, beside each editor. */
@Named("history")
@RequestScoped
public class HistoryView {
    private static final int SHOWN = 20;
    private static final int LONGEST = 200;

    /** Members whose values have constants in them; those of all others are names, keys and texts. */
    private static final Set<String> CODED = Set.of(
            "roles",
            "skills",
            "kind",
            "act",
            "channel",
            "channels",
            "pace",
            "types",
            "target",
            "targets",
            "pauses",
            "fourEyes");

    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z]+(_[A-Z]+)*\\b");

    /** ISO 8601 in whole minutes, as lengths are stored. */
    private static final Pattern LENGTH =
            Pattern.compile("\\bP(?:T(?:\\d+H(?:\\d+M)?|\\d+M)|\\d+D(?:T(?:\\d+H(?:\\d+M)?|\\d+M))?)\\b");

    private static final Pattern MOMENT = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z");

    /** Constants that have a text. */
    private static final Set<String> WORDED = Set.of(
            "GIVE_ROLE",
            "SWITCH_OFF_SIGN_IN",
            "ERASE_PERSON",
            "CHANGE_POLICIES",
            "EXPORT_AUDIT",
            "OPERATOR",
            "ENGINEER",
            "MANAGER",
            "MANAGERS",
            "TEAM",
            "ASSIGNEE",
            "WATCHERS",
            "SERVICE",
            "CATEGORY",
            "LANGUAGE",
            "NOVICE",
            "ADVANCED",
            "EXPERT",
            "CLIMB",
            "HAND_OVER",
            "RAISE_PRIORITY",
            "NOTIFY",
            "CALL_MANAGEMENT",
            "MAIL",
            "BELL",
            "AT_ONCE",
            "HOURLY",
            "DAILY",
            "WEBHOOK",
            "INCIDENT",
            "REQUEST",
            "FIRST_RESPONSE",
            "NEXT_UPDATE",
            "RESOLUTION",
            "LEVEL_TIME",
            "USER",
            "SUPPLIER",
            "HIGHER_LEVEL",
            "CHANGE",
            "SCHEDULED",
            "CRITICAL",
            "HIGH",
            "MEDIUM",
            "LOW",
            "INFORMATIONAL");

    @Inject
    private FindAudit audit;

    @Inject
    private FindPeople people;

    @Inject
    private Messages messages;

    @Inject
    private Times times;

    private final Map<String, List<HistoryLine>> read = new HashMap<>();

    /** Newest first. Read only while the page is written, so that what was just saved is among it. */
    public List<HistoryLine> of(String subject) {
        boolean written = FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
        return written && subject != null ? read.computeIfAbsent(subject, this::read) : List.of();
    }

    /** A stored value of a member as a person reads it. */
    public String said(String member, String value) {
        if (value == null) {
            return said(null);
        }
        String read = LENGTH.matcher(value)
                .replaceAll(found -> Matcher.quoteReplacement(times.length(Duration.parse(found.group()))));
        read = MOMENT.matcher(read)
                .replaceAll(found -> Matcher.quoteReplacement(times.brief(Instant.parse(found.group()))));
        return CODED.contains(member)
                ? shortened(CONSTANT.matcher(read).replaceAll(found -> Matcher.quoteReplacement(word(found.group()))))
                : said(read);
    }

    /** Of a constant; abbreviations such as SLA are said as they are. */
    private String word(String constant) {
        return WORDED.contains(constant) ? messages.word("audit.value", constant) : constant;
    }

    private String said(String value) {
        if (value == null) {
            return messages.get("audit.empty");
        }
        return switch (value) {
            case "true" -> messages.get("shared.yes");
            case "false" -> messages.get("shared.no");
            case "CRITICAL", "HIGH", "MEDIUM", "LOW", "INFORMATIONAL" -> messages.word("audit.value", value);
            default -> shortened(value);
        };
    }

    /** A line of history says what was changed; it does not repeat pages of text. */
    private static String shortened(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private List<HistoryLine> read(String subject) {
        List<AuditLine> entries = audit.of(subject, SHOWN);
        Map<AccountId, String> names = people.names(entries.stream()
                .map(AuditLine::account)
                .filter(Objects::nonNull)
                .map(AccountId::new)
                .toList());
        return entries.stream()
                .map(entry -> new HistoryLine(
                        entry, entry.account() == null ? null : names.get(new AccountId(entry.account()))))
                .toList();
    }
}
