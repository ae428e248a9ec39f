package org.linia.channel;

import java.util.List;
import java.util.Optional;

/** Cases with which texts are tried out. Implemented above, where they are known. */
public interface NoticeSamples {
    /**
     * What would be said of it.
     *
     * @param words as {@link NotificationEvent#words} names them
     * @param said what somebody wrote last; empty for nothing
     */
    record Sample(List<?> words, String said) {
        public Sample {
            words = List.copyOf(words);
        }
    }

    /** Of a ticket that the caller may see. */
    Optional<Sample> ticket(long number);
}
