package org.linia.identity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linia.shared.problem.Conflict;

/**
 * Somebody is to be erased, or it is asked what that would mean. Every module that keeps something of a person observes it,
 * in the same transaction: takes out what is the person's alone, leaves what others need without the name, and tells both.
 */
public final class Erasure {
    private final AccountId account;
    private final boolean done;
    private final boolean messages;
    private final Map<String, Long> goes = new LinkedHashMap<>();
    private final Map<String, Long> stays = new LinkedHashMap<>();
    private final Map<String, Long> hinders = new LinkedHashMap<>();

    /**
     * @param done whether it is done now, and not only asked about
     * @param messages whether what the person wrote on tickets goes as well
     */
    public Erasure(AccountId account, boolean done, boolean messages) {
        this.account = account;
        this.done = done;
        this.messages = messages;
    }

    public AccountId account() {
        return account;
    }

    public boolean isDone() {
        return done;
    }

    public boolean takesMessages() {
        return messages;
    }

    /** So many of these go. Texts: {@code identity.erasure.} and the word, as for the others. */
    public void goes(String what, long count) {
        goes.merge(what, count, Long::sum);
    }

    /** So many of these stay, without the name. */
    public void stays(String what, long count) {
        stays.merge(what, count, Long::sum);
    }

    /**
     * So many of these have to be seen to before.
     *
     * @throws Conflict if there are any, and it is done now
     */
    public void hinders(String what, long count) {
        if (done && count > 0) {
            throw new Conflict(List.of(), "identity.refused.erasure." + what, count);
        }
        hinders.merge(what, count, Long::sum);
    }

    public ErasurePlan plan() {
        return new ErasurePlan(
                Collections.unmodifiableMap(goes),
                Collections.unmodifiableMap(stays),
                Collections.unmodifiableMap(hinders));
    }
}
