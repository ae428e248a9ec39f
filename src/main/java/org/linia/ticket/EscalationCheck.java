package org.linia.ticket;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.linia.shared.problem.Violation;
import org.linia.sla.ClockReading;

/**
 * What is known before a ticket is escalated (E1).
 *
 * @param nextLevel number of the next line above; null if there is none
 * @param nextTeam name of the team that would take over; null likewise
 * @param missing what its category demands for it and the ticket does not have
 */
public record EscalationCheck(List<Checked> clocks, BigDecimal nextLevel, String nextTeam, List<Violation> missing) {
    /**
     * @param reached percentages of the time allowed that it has come to, as its agreement warns at them, 100 being late
     */
    public record Checked(ClockReading reading, List<Integer> reached) {
        /** How much of the time allowed is used up, in percent. */
        public int share() {
            Duration allowed = reading.allowed();
            return allowed.isZero()
                    ? 100
                    : (int) Math.min(999, 100 * reading.elapsed().toSeconds() / allowed.toSeconds());
        }
    }
}
