package org.linia.ticket.control;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.UUID;

/** What one transaction does to tickets, however many it saves: to people that is one act. */
@TransactionScoped
public class ThisAct implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String key = "ticket:" + UUID.randomUUID();

    public String key() {
        return key;
    }
}
