package org.linia.channel.entity;

/**
 * How a message came.
 *
 * @param uidValidity of the folder from which it was fetched (RFC 9051); null: it was brought
 * @param uid in that folder; null likewise
 * @param envelope to whom it was brought (RFC 5321); null: it was fetched
 */
public record Origin(Long uidValidity, Long uid, String envelope) {
    public static Origin fetched(long uidValidity, long uid) {
        return new Origin(uidValidity, uid, null);
    }

    public static Origin brought(String to) {
        return new Origin(null, null, to);
    }
}
