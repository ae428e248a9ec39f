package org.linia.ticket.view;

/** A sentence about a ticket in parts, so that its time can stand out. {@code when} and {@code after} may be empty. */
public record PortalPhrase(String before, String when, String after) {
    static final PortalPhrase NONE = new PortalPhrase("", "", "");
}
