package org.linia.ticket.control;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashSet;
import java.util.UUID;

/** What one transaction does to tickets, however many it saves: to people that is one act. */
@TransactionScoped
public class ThisAct implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String key = "ticket:" + UUID.randomUUID();
    private final HashSet<String> reached = new HashSet<>();
    private String answered = "";
    private boolean quiet;

    /**
     * It comes of a mail.
     *
     * @param messageId what is written because of it answers that one; empty if nobody can
     * @param toOne whether a person wrote to us alone: else nobody gets a receipt
     */
    public void comesOf(String messageId, boolean toOne) {
        this.answered = messageId;
        this.quiet = !toOne;
    }

    /** The Message-ID of the mail of which it comes; empty if it comes of none. */
    public String answered() {
        return answered;
    }

    public boolean isQuiet() {
        return quiet;
    }

    /** Whether nobody said before that they hear of it: nobody hears twice of one act. */
    public boolean reaches(String recipient) {
        return reached.add(recipient);
    }

    public String key() {
        return key;
    }
}
