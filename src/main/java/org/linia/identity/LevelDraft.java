package org.linia.identity;

import java.math.BigDecimal;

/**
 * What managers write into a line of support.
 *
 * @param number orders the lines; 1.5 fits between 1 and 2
 * @param active whether tickets are handed to it
 */
public record LevelDraft(BigDecimal number, String name, boolean active) {

    /** The same, in use or switched off. */
    public LevelDraft active(boolean now) {
        return new LevelDraft(number, name, now);
    }

    /** The number as people write it, and by which requests name the line: 2 or 1.5. */
    public String key() {
        return number.stripTrailingZeros().toPlainString();
    }
}
