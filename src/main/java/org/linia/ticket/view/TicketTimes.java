package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linia.shared.faces.Form;
import org.linia.shared.problem.InvalidInput;
import org.linia.ticket.Activity;
import org.linia.ticket.boundary.RecordTime;
import org.linia.ticket.boundary.WithdrawTime;

/** How long somebody worked on a ticket. */
@RequestScoped
public class TicketTimes {
    private static final int LONGEST_NOTE = 2_000;
    /** 90, 1:30, 1 h 30, 1h, 45 min. */
    private static final Pattern TYPED =
            Pattern.compile("(?:(\\d{1,3})\\s*(?:h|:)\\s*)?(?:(\\d{1,5})\\s*(?:m|min)?)?", Pattern.CASE_INSENSITIVE);

    @Inject
    private RecordTime record;

    @Inject
    private WithdrawTime withdraw;

    String record(long number, long version, Form form) {
        Duration spent = spent(Typed.needed(form, "spent", LONGEST_NOTE));
        Activity activity = Typed.constant(form, "activity", Activity.class);
        String note = Typed.optional(form, "note", LONGEST_NOTE);
        long id = record.record(number, activity == null ? Activity.OTHER : activity, null, spent, note)
                .id();
        return "untime " + id;
    }

    String withdraw(long number, long version, Form form) {
        withdraw.withdraw(number, form.number("of"));
        return null;
    }

    static Duration spent(String typed) {
        Matcher read = TYPED.matcher(typed);
        if (!read.matches()) {
            throw InvalidInput.of("spent", "ticket.invalid.minutes");
        }
        long hours = read.group(1) == null ? 0 : Long.parseLong(read.group(1));
        long minutes = read.group(2) == null ? 0 : Long.parseLong(read.group(2));
        return Duration.ofHours(hours).plusMinutes(minutes);
    }
}
