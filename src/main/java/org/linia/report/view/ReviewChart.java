package org.linia.report.view;

import java.util.ArrayList;
import java.util.List;
import org.linia.report.Review.Line;
import org.linia.shared.text.Messages;

/**
 * Kept and broken promises as bars, one below the other, to one scale.
 *
 * @param height of the picture, in its own units
 */
public record ReviewChart(int height, List<Bar> bars) {
    private static final int ROW = 26;
    private static final int LEFT = 190;
    private static final int WIDTH = 300;
    private static final int GAP = 2;

    /**
     * One line of the table, drawn: what was kept, and after a gap what was broken.
     *
     * @param y of its middle
     * @param end where the numbers are written
     */
    public record Bar(String name, int y, int met, int brokenAt, int broken, int end, String numbers) {
        public int top() {
            return y - ROW / 2 + 5;
        }
    }

    static ReviewChart of(List<Line> lines, Messages messages) {
        long most = lines.stream()
                .mapToLong(line -> line.tally().met() + line.tally().broken())
                .max()
                .orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (Line line : lines) {
            long met = line.tally().met();
            long broken = line.tally().broken();
            if (met + broken > 0) {
                int kept = width(met, most);
                int brokenAt = LEFT + kept + (met > 0 ? GAP : 0);
                int late = width(broken, most);
                bars.add(new Bar(
                        messages.word("ticket.target", line.target()) + ", "
                                + messages.word("ticket.priority", line.priority()),
                        bars.size() * ROW + ROW / 2,
                        kept,
                        brokenAt,
                        late,
                        brokenAt + late + 3 * GAP,
                        met + " / " + broken));
            }
        }
        return new ReviewChart(bars.size() * ROW + GAP, List.copyOf(bars));
    }

    /** So long that what there is can be seen. */
    private static int width(long number, long most) {
        return number == 0 ? 0 : (int) Math.max(GAP, number * WIDTH / most);
    }
}
