package org.linia.ticket.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linia.ticket.control.DueTickets;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Ticket;

/** Closes what was resolved so long ago that nobody will speak up any more (D5). */
@Stateless
public class CloseQuietTickets {
    @Inject
    private DueTickets due;

    @Inject
    private Tickets tickets;

    @Inject
    @ConfigProperty(name = "linia.autoclose.days", defaultValue = "5")
    private int days;

    /**
     * Those resolved more than {@code linia.autoclose.days} working days ago, Monday to Friday; none if that is 0.
     *
     * @return how many were closed
     */
    @PermitAll
    public int close(int most) {
        Act act = due.act();
        List<Ticket> quiet = days == 0 ? List.of() : due.resolvedBefore(workingDaysBefore(act.at(), days), most);
        for (Ticket ticket : quiet) {
            ticket.close(act);
            tickets.save(ticket);
        }
        return quiet.size();
    }

    static Instant workingDaysBefore(Instant now, int days) {
        Instant moment = now;
        for (int left = days; left > 0; ) {
            moment = moment.minus(1, ChronoUnit.DAYS);
            DayOfWeek day = moment.atOffset(ZoneOffset.UTC).getDayOfWeek();
            left -= day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY ? 0 : 1;
        }
        return moment;
    }
}
