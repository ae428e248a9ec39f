package org.linia.ticket.view;

import java.time.Instant;

/**
 * A ticket as its requester reads it in a list.
 *
 * @param tone {@code warn} when something is asked of them, {@code ok} when it is solved, {@code off} when it is over
 * @param status where it stands, in plain words
 * @param strong whether the status asks for something
 */
public record PortalLine(
        String number,
        String title,
        String icon,
        String tone,
        String status,
        boolean strong,
        PortalPhrase promise,
        String requester,
        Instant updatedAt) {}
