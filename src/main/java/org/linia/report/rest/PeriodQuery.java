package org.linia.report.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import org.linia.report.Period;

/** Which organisation and period a report is about; a {@code @BeanParam}. */
public class PeriodQuery {
    @QueryParam("organisation")
    private String organisation;

    @QueryParam("from")
    private String from;

    @QueryParam("to")
    private String to;

    @Inject
    private Clock clock;

    /** Null: all. */
    String organisation() {
        return organisation == null || organisation.isBlank() ? null : organisation;
    }

    Period period() {
        return Periods.read(from, to, clock);
    }
}
