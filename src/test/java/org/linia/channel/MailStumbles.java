package org.linia.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Makes the processing of some messages fail, as a fault of ours would. */
@ApplicationScoped
public class MailStumbles {
    public static final String SUBJECT = "Stumble over this";

    void take(@Observes MailArrived mail) {
        if (mail.subject().startsWith(SUBJECT)) {
            throw new IllegalArgumentException("stumbled \u0007 over it");
        }
    }
}
