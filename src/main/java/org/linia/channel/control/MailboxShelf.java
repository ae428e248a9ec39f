package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linia.channel.MailFault;
import org.linia.channel.MailboxRow;
import org.linia.channel.MailboxRow.Watch;
import org.linia.channel.entity.Mailbox;
import org.linia.identity.OrganisationId;
import org.linia.identity.TeamId;
import org.linia.shared.database.Rows;
import org.linia.shared.outbox.LetterRows;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;

/** The mailboxes of the organisations that the manager administers, as they are stored. */
@ApplicationScoped
public class MailboxShelf {
    private static final String WATCH = """
            select b.id, coalesce(w.heard_until > current_timestamp, false), w.looked_at, w.fault, w.fault_words, w.fault_at,
              (select max(m.received_at) from mail m where m.mailbox_id = b.id),
              (select count(*) from mail m where m.mailbox_id = b.id and m.state = 'RECEIVED'),
              (select count(*) from mail m where m.mailbox_id = b.id and m.state in ('HELD', 'QUARANTINED'))
            from mailbox b left join mailbox_watch w on w.mailbox_id = b.id where b.id = any (cast(?1 as bigint[]))""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Places places;

    /** By address. */
    public List<MailboxRow> rows() {
        return rows(entities.createQuery("SELECT b FROM Mailbox b ORDER BY b.address", Mailbox.class)
                .getResultStream()
                .filter(this::isMine)
                .toList());
    }

    public MailboxRow row(Mailbox mailbox) {
        return rows(List.of(mailbox)).get(0);
    }

    /** @throws NotFound if there is none of that key in the manager's scope */
    public Mailbox known(String key) {
        return find("key", key).filter(this::isMine).orElseThrow(NotFound::new);
    }

    /** @throws NotFound if there is none in use of that address in the caller's scope */
    public Mailbox addressed(String to) {
        String address = address(to);
        return find("address", address)
                .or(() -> find("address", address.replaceFirst("\\+[^@]*@", "@")))
                .filter(mailbox -> mailbox.isActive() && isMine(mailbox))
                .orElseThrow(NotFound::new);
    }

    /** As addresses are compared. */
    public static String address(String written) {
        return written.strip().replaceAll("^<|>$", "").toLowerCase(Locale.ROOT);
    }

    /**
     * The mailbox, locked, as the manager has seen it.
     *
     * @throws Stale if it is not of that version any more
     */
    public Mailbox seen(String key, long version) {
        Mailbox mailbox = known(key);
        entities.refresh(mailbox, LockModeType.PESSIMISTIC_WRITE);
        if (mailbox.version() != version) {
            throw new Stale(mailbox.version());
        }
        entities.lock(mailbox, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return mailbox;
    }

    /** Whether there is another one with that. */
    public boolean isTaken(String member, String value, long self) {
        return find(member, value)
                .filter(other -> self < 0 || other.id() != self)
                .isPresent();
    }

    public boolean isMine(Mailbox mailbox) {
        return places.isMine(mailbox.organisation());
    }

    private Optional<Mailbox> find(String member, String value) {
        return entities.createQuery("SELECT b FROM Mailbox b WHERE b." + member + " = :value", Mailbox.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }

    private List<MailboxRow> rows(List<Mailbox> mailboxes) {
        Map<OrganisationId, String> organisations = places.organisations();
        Map<TeamId, String> teams = places.teams();
        Map<Long, Watch> watches = watches(mailboxes);
        return mailboxes.stream()
                .map(b -> new MailboxRow(
                        b.id(),
                        b.draft(organisations.get(b.organisation()), b.team() == null ? null : teams.get(b.team())),
                        b.server().kept(),
                        watches.getOrDefault(b.id(), Watch.NONE),
                        b.version()))
                .toList();
    }

    private Map<Long, Watch> watches(List<Mailbox> mailboxes) {
        List<?> rows = entities.createNativeQuery(WATCH)
                .setParameter(
                        1, LetterRows.array(mailboxes.stream().map(Mailbox::id).collect(Collectors.toSet())))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> (Long) row[0], MailboxShelf::watch));
    }

    private static Watch watch(Object[] row) {
        return new Watch(
                (Boolean) row[1],
                Rows.moment(row[2]),
                row[3] == null ? null : MailFault.valueOf((String) row[3]),
                (String) row[4],
                Rows.moment(row[5]),
                Rows.moment(row[6]),
                (Long) row[7],
                (Long) row[8]);
    }
}
