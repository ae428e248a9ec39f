package org.linia.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linia.identity.AccountId;

/**
 * Those who solve a ticket together.
 *
 * @param offeredAt null while it is not known yet who fits
 * @param dissolvedAt null while it lasts
 * @param note what it leaves behind; null for nothing
 * @param offers to whom it was offered, best first
 * @param members who is or was in it, by when they joined
 */
public record Swarm(
        Instant formedAt,
        Instant offeredAt,
        Instant dissolvedAt,
        String note,
        List<Offer> offers,
        List<Participant> members) {
    public Swarm {
        offers = List.copyOf(offers);
        members = List.copyOf(members);
    }

    /**
     * @param place 1 for who fits best
     * @param score what the reasons add up to
     */
    public record Offer(AccountId person, String name, int place, int score, List<Reason> reasons) {}

    /** Why somebody fits. */
    public enum Fit {
        SERVICE,
        CATEGORY,
        LANGUAGE,
        /** Has resolved similar tickets. */
        SIMILAR
    }

    /**
     * @param key of what is known; null for similar tickets
     * @param level how well; null likewise
     * @param tickets the similar ones that the person resolved, most similar first
     */
    public record Reason(Fit kind, String key, String level, List<Long> tickets) {}

    /**
     * @param leftAt null for who is in it
     * @param messages how many they wrote on the ticket since they joined
     * @param worked the time that they recorded
     */
    public record Participant(
            AccountId person,
            String name,
            Instant joinedAt,
            Instant leftAt,
            long messages,
            Duration worked,
            boolean owner) {}

    public boolean isOpen() {
        return dissolvedAt == null;
    }
}
