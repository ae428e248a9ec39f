package org.linia.transfer.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.linia.identity.Caller;
import org.linia.identity.OrganisationId;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.shared.json.Json;
import org.linia.shared.paging.Cursor;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;
import org.linia.shared.problem.NotFound;
import org.linia.transfer.FindingLine;
import org.linia.transfer.ImportLine;
import org.linia.transfer.ImportedTicket;
import org.linia.transfer.entity.ImportRun;

/** The imports of the organisations that a manager serves, and what was found about their lines. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindImports {
    private static final String RUNS = "imports";
    private static final String FINDINGS = "findings";
    private static final String TICKETS = "tickets";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    /** Newest first. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.IMPORT_TICKETS)
    public Page<ImportLine> find(Slice slice) {
        long after = slice.after() == null ? Long.MAX_VALUE : Cursor.number(RUNS, slice.after());
        List<ImportLine> lines = entities.createQuery(
                        "SELECT r FROM ImportRun r WHERE r.organisation IN :served AND r.id < :after ORDER BY r.id DESC",
                        ImportRun.class)
                .setParameter(
                        "served",
                        caller.administered().stream()
                                .map(OrganisationId::value)
                                .toList())
                .setParameter("after", after)
                .setMaxResults(slice.limit() + 1)
                .getResultStream()
                .map(ImportRun::line)
                .toList();
        return Page.of(lines, slice, line -> Cursor.of(RUNS, line.id()));
    }

    /** @throws NotFound if the caller may not see such an import */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.IMPORT_TICKETS)
    public ImportLine read(long id) {
        ImportRun run = entities.find(ImportRun.class, id);
        if (run == null || !caller.administered().contains(new OrganisationId(run.organisation()))) {
            throw new NotFound();
        }
        return run.line();
    }

    /**
     * In the order in which they were found, which is mostly that of the lines.
     *
     * @throws NotFound if the caller may not see such an import
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.IMPORT_TICKETS)
    public Page<FindingLine> findings(long id, Slice slice) {
        read(id);
        List<?> rows = entities.createNativeQuery(
                        "select seq, line, reference, outcome, reason, arguments::text from import_finding"
                                + " where run_id = ?1 and seq > ?2 order by seq limit " + (slice.limit() + 1))
                .setParameter(1, id)
                .setParameter(2, Cursor.number(FINDINGS, slice.after()))
                .getResultList();
        List<FindingLine> lines =
                rows.stream().map(row -> finding((Object[]) row)).toList();
        return Page.of(lines, slice, line -> Cursor.of(FINDINGS, line.seq()));
    }

    /**
     * Which tickets those of the other desk have become, in the order of their numbers.
     *
     * @throws NotFound if the caller may not see such an import
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.IMPORT_TICKETS)
    public Page<ImportedTicket> tickets(long id, Slice slice) {
        read(id);
        List<?> rows = entities.createNativeQuery("select ticket, reference from ticket_reference where run_id = ?1"
                        + " and ticket > ?2 order by ticket limit " + (slice.limit() + 1))
                .setParameter(1, id)
                .setParameter(2, Cursor.number(TICKETS, slice.after()))
                .getResultList();
        List<ImportedTicket> tickets = rows.stream()
                .map(Object[].class::cast)
                .map(row -> new ImportedTicket((Long) row[0], (String) row[1]))
                .toList();
        return Page.of(tickets, slice, one -> Cursor.of(TICKETS, one.ticket()));
    }

    private static FindingLine finding(Object[] row) {
        return new FindingLine(
                (Long) row[0],
                (Long) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                Json.array((String) row[5]).getValuesAs(JsonString::getString));
    }
}
