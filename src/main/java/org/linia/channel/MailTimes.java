package org.linia.channel;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * When somebody wants their mail, by the clock on their wall.
 *
 * @param dailyAt the hour of a daily mail
 * @param quietFrom from when on none comes; null: it comes at any time
 * @param quietTo until then, the next day if it is earlier; null likewise
 */
public record MailTimes(MailPace pace, int dailyAt, LocalTime quietFrom, LocalTime quietTo) {
    private static final int MORNING = 8;

    public static final MailTimes ANY = new MailTimes(MailPace.AT_ONCE, MORNING, null, null);

    /** As it is stored; each null for somebody who never chose. */
    public static MailTimes stored(Object pace, Object dailyAt, Object quietFrom, Object quietTo) {
        return pace == null
                ? ANY
                : new MailTimes(
                        MailPace.valueOf((String) pace),
                        ((Number) dailyAt).intValue(),
                        quietFrom == null ? null : LocalTime.parse((String) quietFrom),
                        quietTo == null ? null : LocalTime.parse((String) quietTo));
    }

    /** When a letter comes that is written now; now, unless it has to wait. */
    public Instant due(Instant now, MailPace least, ZoneId zone) {
        ZonedDateTime there = now.atZone(zone);
        ZonedDateTime turn =
                switch (pace.orSlower(least)) {
                    case AT_ONCE -> there;
                    case HOURLY -> there.truncatedTo(ChronoUnit.HOURS).plusHours(1);
                    case DAILY -> next(there, LocalTime.of(dailyAt, 0));
                };
        return (isQuiet(turn.toLocalTime()) ? next(turn, quietTo) : turn).toInstant();
    }

    private boolean isQuiet(LocalTime time) {
        if (quietFrom == null || quietFrom.equals(quietTo)) {
            return false;
        }
        boolean begun = !time.isBefore(quietFrom);
        boolean notOver = time.isBefore(quietTo);
        return quietFrom.isBefore(quietTo) ? begun && notOver : begun || notOver;
    }

    /** When the clock shows that the next time; of an hour that comes twice in autumn, the one that is still ahead. */
    private static ZonedDateTime next(ZonedDateTime from, LocalTime time) {
        ZonedDateTime today = ZonedDateTime.of(from.toLocalDate(), time, from.getZone());
        if (today.isAfter(from)) {
            return today;
        }
        ZonedDateTime again = today.withLaterOffsetAtOverlap();
        return again.isAfter(from) ? again : ZonedDateTime.of(from.toLocalDate().plusDays(1), time, from.getZone());
    }
}
