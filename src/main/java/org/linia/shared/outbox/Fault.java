package org.linia.shared.outbox;

/** Why a letter is not tried any more. */
public enum Fault {
    /** The other side will not have it, now or later. */
    REFUSED,
    /** The recipient's address is none. */
    ADDRESS,
    /** It leads into a closed network, where nothing is sent unless whoever runs the house allows it. */
    FORBIDDEN,
    /** It was tried for two days. */
    EXHAUSTED,
    /** It waited when nothing was sent yet, and may be out of date. */
    EARLIER,
    /** It was sent, and another server said later that it did not arrive, or that nothing to that address does. */
    BOUNCED
}
