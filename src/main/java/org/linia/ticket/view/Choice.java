package org.linia.ticket.view;

import java.util.List;

/**
 * Something that can be chosen in a menu.
 *
 * @param href where choosing it leads; null if a script takes the value
 * @param chosen whether it is already
 * @param kind how it is drawn: a priority, a state, indented by depth, or null
 */
public record Choice(String value, String text, String href, boolean chosen, String kind) {

    /**
     * What narrows a list.
     *
     * @param name of the parameter
     * @param said what is chosen, as people read it; null: nothing
     * @param without the address without it
     */
    public record Chip(String name, String label, String said, String without) {}

    /** A heading of choices; null where they need none. */
    public record Group(String heading, List<Choice> choices) {}
}
