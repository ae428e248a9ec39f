package org.linia.ticket.control;

/**
 * To which ticket a mail says that it belongs, and how much that is worth.
 *
 * @param ticket one that there is; null if it names none
 * @param recipient for whom the address was made to which it went, as in {@code AnswersTo}; null unless it is
 *     {@link Way#SIGNED}
 */
record MailReference(Long ticket, String recipient, Way way) {
    static final MailReference NONE = new MailReference(null, null, Way.NONE);

    enum Way {
        NONE,
        /** An address that we made for one person. */
        SIGNED,
        /** One that looks as if we had made it. */
        FORGED,
        /** A Message-ID of ours, or of a mail that came in before. */
        THREAD,
        /** A number in the subject, which anybody can write. */
        TAG
    }

    boolean isSigned() {
        return way == Way.SIGNED;
    }

    boolean isToSupplier() {
        return isSigned() && recipient.startsWith("s");
    }

    /** Of the account or supplier for whom the address was made. */
    long recipientId() {
        return Long.parseLong(recipient.substring(1));
    }
}
