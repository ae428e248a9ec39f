package org.linia.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which reads of this hour are known to be written, so that only the first of them costs a row. For each server by itself. */
@ApplicationScoped
public class ReadsOfTheHour {
    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private volatile Instant hour = Instant.EPOCH;

    public boolean has(long account, String subject, Instant inHour) {
        if (!inHour.equals(hour)) {
            written.clear();
            hour = inHour;
        }
        return written.contains(key(account, subject, inHour));
    }

    public void add(long account, String subject, Instant inHour) {
        written.add(key(account, subject, inHour));
    }

    private static String key(long account, String subject, Instant inHour) {
        return account + " " + subject + " " + inHour;
    }
}
