package org.linia.shared.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Times in requests. */
public final class Moments {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Moments() {}

    /**
     * RFC 3339, whose years have four digits.
     *
     * @throws DateTimeException if it is none
     */
    public static Instant parse(String text) {
        Instant moment = OffsetDateTime.parse(text).toInstant();
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw new DateTimeException("not a year of four digits: " + moment);
        }
        return moment;
    }
}
