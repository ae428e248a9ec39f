package org.linia.identity.control;

import com.unboundid.ldap.sdk.Entry;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.linia.identity.AccountId;
import org.linia.identity.DirectoryAttributes;
import org.linia.identity.DirectoryPerson;

/**
 * What an LDAP directory says of somebody. All but the name of the entry may be null.
 *
 * @param subject their id, which never changes
 * @param dn the name of their entry
 * @param manager the name of their manager's entry
 * @param locked whether the directory keeps them out
 */
public record LdapPerson(
        String subject,
        String dn,
        String username,
        String name,
        String email,
        String phone,
        String department,
        String manager,
        boolean locked) {
    static final String EXPIRY = "accountExpires";

    /** Of userAccountControl: the account is switched off. */
    private static final long ACCOUNT_DISABLE = 2;
    /** Of pwdAccountLockedTime: for good, and not only for a while after wrong passwords. */
    private static final String FOR_GOOD = "000001010000";

    /** Of accountExpires, which counts a hundred nanoseconds at a time ([MS-ADA1] 2.1). */
    private static final Instant FIRST_TICK = Instant.parse("1601-01-01T00:00:00Z");

    private static final long TICKS_OF_SECOND = 10_000_000;
    private static final int NANOS_OF_TICK = 100;

    static LdapPerson of(Entry entry, LdapClient client, Instant now) {
        DirectoryAttributes names = client.settings().attributes();
        return new LdapPerson(
                subject(entry, client),
                entry.getDN(),
                text(entry, names.username()),
                text(entry, names.name()),
                text(entry, names.email()),
                text(entry, names.phone()),
                text(entry, names.department()),
                text(entry, names.manager()),
                isLocked(entry, names.locked()) || client.hasExpiry() && isExpired(entry, now));
    }

    /** The id of a person or a group; null if it is not said. */
    static String subject(Entry entry, LdapClient client) {
        String attribute = client.settings().attributes().id();
        byte[] bytes = client.hasGuids() ? entry.getAttributeValueBytes(attribute) : null;
        return bytes == null || bytes.length != 2 * Long.BYTES ? text(entry, attribute) : guid(bytes);
    }

    /** The first three parts have their lowest byte first ([MS-DTYP] 2.3.4). */
    private static String guid(byte[] bytes) {
        return uuid(turned(bytes)).toString();
    }

    /** The same the other way round. */
    static byte[] bytes(String guid) {
        UUID uuid = UUID.fromString(guid);
        return turned(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array());
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer both = ByteBuffer.wrap(bytes);
        return new UUID(both.getLong(), both.getLong());
    }

    private static byte[] turned(byte[] bytes) {
        int[] order = {3, 2, 1, 0, 5, 4, 7, 6};
        byte[] turned = bytes.clone();
        for (int i = 0; i < order.length; i++) {
            turned[i] = bytes[order[i]];
        }
        return turned;
    }

    private static String text(Entry entry, String attribute) {
        String value = entry.getAttributeValue(attribute);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static boolean isLocked(Entry entry, String attribute) {
        String value = text(entry, attribute);
        if (value == null) {
            return false;
        } else if (attribute.equalsIgnoreCase("userAccountControl")) {
            return value.matches("-?\\d{1,18}") && (Long.parseLong(value) & ACCOUNT_DISABLE) != 0;
        }
        return value.equalsIgnoreCase("true") || value.startsWith(FOR_GOOD);
    }

    /** Nothing, zero, and what is longer than any time that people think of, mean never. */
    private static boolean isExpired(Entry entry, Instant now) {
        String value = text(entry, EXPIRY);
        if (value == null || !value.matches("\\d{1,18}")) {
            return false;
        }
        long ticks = Long.parseLong(value);
        Instant end =
                FIRST_TICK.plusSeconds(ticks / TICKS_OF_SECOND).plusNanos(ticks % TICKS_OF_SECOND * NANOS_OF_TICK);
        return ticks > 0 && !end.isAfter(now);
    }

    /** What they are called for us: their username, else their address. */
    public String called() {
        return username == null ? email : username;
    }

    /** For lists that people read. */
    public String shown() {
        String main = name == null ? dn : name;
        return called() == null ? main : main + " (" + called() + ")";
    }

    /** The same in the words that every directory's people are taken in by. */
    public DirectoryPerson said(boolean active, AccountId managerHere) {
        return new DirectoryPerson(
                called(),
                subject,
                active,
                department,
                managerHere,
                DirectoryWords.of(name == null ? called() : name, email, phone, Map.of()));
    }

    /** Of all that is written of them: equal as long as the directory says the same. */
    public byte[] digest(AccountId managerHere) {
        return Secrets.hash(
                String.join("\0", called() + "", name + "", email + "", phone + "", department + "", managerHere + ""));
    }
}
