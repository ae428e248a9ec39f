package org.linia.identity.rest;

import java.math.BigDecimal;
import java.util.List;
import org.linia.identity.KeptResource.Kept;
import org.linia.identity.Keyed;
import org.linia.identity.LevelRow;

/**
 * A line of support in answers; its address ends in its number.
 *
 * @param teams keys of those that serve it
 * @param next number of the line that takes over what it hands on, or null
 */
public record LevelJson(
        BigDecimal number, String name, boolean active, List<String> teams, BigDecimal next, long version)
        implements Kept {

    static LevelJson of(LevelRow row) {
        return new LevelJson(
                new BigDecimal(row.draft().key()),
                row.draft().name(),
                row.draft().active(),
                row.teams().stream().map(Keyed::key).toList(),
                row.next() == null ? null : new BigDecimal(row.next()),
                row.version());
    }

    @Override
    public String key() {
        return number.toPlainString();
    }
}
