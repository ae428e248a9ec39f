package org.linia.sla.entity;

import java.math.BigDecimal;
import java.util.Optional;
import org.linia.identity.LevelId;
import org.linia.sla.Matter;

/** The order of the lines of support, as far as it decides who takes a subject over. */
public interface SupportLines {
    /** Orders the lines; zero for none. */
    BigDecimal number(LevelId level);

    /** The line that takes such a subject over from the one that has it; empty if it is the last. */
    Optional<LevelId> above(Matter matter);
}
