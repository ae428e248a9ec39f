package org.linia.channel.boundary;

import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linia.identity.AccountId;

/** When mail that waits goes out. Every server looks; what one takes is not there for the others. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WaitingTimetable {
    private static final Logger LOG = Logger.getLogger(WaitingTimetable.class.getName());
    private static final int BATCH = 200;

    @Inject
    private SendWaiting waiting;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void everyTenSeconds() {
        try {
            List<AccountId> due = waiting.due(BATCH);
            due.forEach(this::send);
        } catch (EJBException away) {
            // what leaves here keeps the container from the next look for minutes
            LOG.log(Level.WARNING, "Mail that waits cannot be looked for now: {0}", away.getMessage());
        }
    }

    /** One whose mail cannot be written keeps nobody else's back. */
    private void send(AccountId account) {
        try {
            waiting.send(account);
        } catch (EJBException broken) {
            LOG.log(Level.WARNING, "Mail that waits for account {0} stays: {1}", new Object[] {
                account, broken.getMessage()
            });
        }
    }
}
