package org.linia.transfer.control.story;

import java.util.List;
import java.util.stream.Stream;

/** Something put right in a line. */
record Repair(Reason reason, List<String> arguments) {
    static Repair of(Reason reason, Object... arguments) {
        return new Repair(reason, Stream.of(arguments).map(String::valueOf).toList());
    }
}
