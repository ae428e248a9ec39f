package org.linia.channel;

import java.util.List;

/**
 * What a mail says that a line of the bell has no room for.
 *
 * @param said what somebody wrote, in full; empty for nothing
 * @param answers the Message-ID of the mail that it answers; empty if it answers none
 * @param ways what the reader may do at once, without signing in
 */
public record Mailed(String said, String answers, List<Way> ways) {
    public Mailed {
        ways = List.copyOf(ways);
    }

    /**
     * A page for one reader alone: whoever knows it may do what it is for.
     *
     * @param text key of what it is called
     * @param path from the application's root on
     */
    public record Way(String text, String path) {}

    public static Mailed of(String said) {
        return new Mailed(said, "", List.of());
    }
}
