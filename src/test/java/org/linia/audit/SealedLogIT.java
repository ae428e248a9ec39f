package org.linia.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linia.audit.AuditFinding.Problem;
import org.linia.audit.boundary.RecordAudit;
import org.linia.audit.boundary.ShortenLog;
import org.linia.audit.control.SealedLog;

/** Somebody who may do anything to the tables tampers with the log, in a transaction that is taken back afterwards. */
@ExtendWith(ArquillianExtension.class)
class SealedLogIT {
    private static final String OPEN_ENTRIES = "alter table audit_entry disable trigger audit_entry_append_only";
    private static final String OPEN_SEALS = "alter table audit_seal disable trigger audit_seal_append_only;"
            + "alter table audit_seal drop constraint audit_seal_entry_id_fkey";

    @Inject
    private SealedLog log;

    @Inject
    private RecordAudit record;

    @Inject
    private ShortenLog shorten;

    @Inject
    private UserTransaction transaction;

    @Resource(lookup = "jdbc/linia")
    private DataSource pool;

    private String end;
    private long place;
    private long entry;

    @BeforeEach
    void write() throws Exception {
        for (String word : List.of("tampered-a", "tampered-b", "tampered-c")) {
            record.record(new AuditEntry(
                    AuditKind.CHANGED, null, "192.0.2.7", "test:" + word, Map.of("word", word + " – șț 漢字 \"'\\")));
        }
        AuditVerification whole = log.verify(null);
        end = whole.end();
        transaction.begin();
        place = number("select max(seq) - 1 from audit_seal");
        entry = number("select entry_id from audit_seal where seq = " + place);
    }

    @AfterEach
    void takeBack() throws Exception {
        transaction.rollback();
    }

    @Test
    void anUntouchedLogIsWholeAndItsEndCanBeKept() {
        assertThat(log.verify(end).findings()).isEmpty();
        assertThat(log.verify(end).end()).isEqualTo(end);
        assertThat(log.verify(end).entries()).isEqualTo(place + 1);
        assertThat(log.verify("1:00").findings())
                .containsExactly(new AuditFinding(null, null, Problem.KNOWN_END_MISSING));
    }

    @Test
    void theTableRefusesChangesByThemselves() {
        assertThatThrownBy(() -> sql("update audit_entry set data = '{}'")).hasMessageContaining("append-only");
    }

    @Test
    void theSealsRefuseChangesByThemselves() {
        assertThatThrownBy(() -> sql("delete from audit_seal")).hasMessageContaining("append-only");
    }

    @Test
    void aChangedEntryIsFoundWhereItIs() throws Exception {
        sql(OPEN_ENTRIES, "update audit_entry set address = '192.0.2.8' where id = " + entry);

        assertThat(findings()).containsExactly(new AuditFinding(place, entry, Problem.ENTRY_CHANGED));
    }

    @Test
    void aRemovedEntryIsFoundWhereItWas() throws Exception {
        sql(OPEN_ENTRIES, OPEN_SEALS, "delete from audit_entry where id = " + entry);

        assertThat(findings()).containsExactly(new AuditFinding(place, entry, Problem.ENTRY_MISSING));
    }

    @Test
    void anEntryRemovedWithItsSealIsFoundWhereItWas() throws Exception {
        sql(
                OPEN_ENTRIES,
                OPEN_SEALS,
                "delete from audit_seal where seq = " + place,
                "delete from audit_entry where id = " + entry);

        assertThat(findings()).containsExactly(new AuditFinding(place, null, Problem.SEAL_MISSING));
    }

    @Test
    void entriesThatChangedPlacesAreFound() throws Exception {
        long next = number("select entry_id from audit_seal where seq = " + (place + 1));
        sql(
                OPEN_SEALS,
                "update audit_seal set entry_id = -1 where seq = " + place,
                "update audit_seal set entry_id = " + entry + " where seq = " + (place + 1),
                "update audit_seal set entry_id = " + next + " where seq = " + place);

        assertThat(findings())
                .containsExactly(
                        new AuditFinding(place, next, Problem.ENTRY_CHANGED),
                        new AuditFinding(place + 1, entry, Problem.ENTRY_CHANGED));
    }

    @Test
    void aSealThatWasMadeToFitItsChangedEntryDoesNotFitTheChain() throws Exception {
        sql(
                OPEN_ENTRIES,
                OPEN_SEALS,
                "update audit_seal s set digest = o.digest from audit_seal o where s.seq = " + place
                        + " and o.seq = s.seq - 1");

        assertThat(findings())
                .containsExactly(
                        new AuditFinding(place, entry, Problem.SEAL_CHANGED),
                        new AuditFinding(place, entry, Problem.ENTRY_CHANGED));
    }

    @Test
    void aLogThatWasCutOffIsFoundAtItsEnd() throws Exception {
        sql(OPEN_ENTRIES, OPEN_SEALS, "delete from audit_seal where seq > " + place, """
            delete from audit_entry e where not exists (select from audit_seal s where s.entry_id = e.id)\
            """);

        assertThat(findings()).containsExactly(new AuditFinding(place + 1, null, Problem.END_CHANGED));
    }

    @Test
    void anEntryThatCamePastTheSealIsFound() throws Exception {
        sql(
                "alter table audit_entry disable trigger audit_entry_sealed",
                "insert into audit_entry (id, at, kind) values (-7, now(), 'EXPORTED')");

        assertThat(findings()).containsExactly(new AuditFinding(null, -7L, Problem.NOT_SEALED));
    }

    @Test
    void aLogThatWasWrittenAnewIsFoundByItsKeptEnd() throws Exception {
        sql(
                OPEN_ENTRIES,
                OPEN_SEALS,
                "update audit_entry set address = '192.0.2.8' where id = " + entry,
                "delete from audit_seal",
                "update audit_head set seq = 0, hash = sha256('')",
                "do $$ declare e audit_entry; begin for e in select * from audit_entry order by id loop"
                        + " perform audit_seal(e); end loop; end $$");

        assertThat(findings()).isEmpty();
        assertThat(log.verify(end).findings()).containsExactly(new AuditFinding(null, null, Problem.KNOWN_END_MISSING));
    }

    @Test
    void anEntryThatWasChangedAsIfByAnErasureIsFound() throws Exception {
        sql(
                "select set_config('linia.erasing', 'on', true)",
                "update audit_entry set data = '{}', salt = null where id = " + entry);
        assertThat(findings()).containsExactly(new AuditFinding(place, entry, Problem.ENTRY_CHANGED));

        sql("insert into audit_redaction select e.id, e.id, audit_digest(e) from audit_entry e where e.id = " + entry);
        assertThat(findings()).containsExactly(new AuditFinding(place, entry, Problem.ENTRY_CHANGED));
    }

    private List<AuditFinding> findings() {
        return log.verify(null).findings();
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private long number(String query) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void aShortenedLogIsWholeAndItsBeginningIsVouchedFor() throws Exception {
        seal();
        long before = number("select count(*) from audit_entry");
        Instant after = Instant.now().plusSeconds(3_600);
        assertThat(shorten.shorten(Map.of(), Instant.EPOCH, 1_000)).isZero();
        int gone = shorten.shorten(everybody(after), after, (int) Math.min(before - 1, 100));
        assertThat(gone).isEqualTo((int) Math.min(before - 1, 100));
        seal();

        assertThat(number("select count(*) from audit_entry")).isEqualTo(before - gone + 1);
        AuditVerification shortened = log.verify(end);
        assertThat(shortened.findings()).isEmpty();
        assertThat(shortened.entries()).isEqualTo(before - gone + 1);
        assertThat(log.verify("1:00").findings())
                .containsExactly(new AuditFinding(null, null, Problem.KNOWN_END_REMOVED));

        sql("update audit_cut set seq = seq + 1, hash = (select hash from audit_seal where seq = audit_cut.seq + 1)");
        sql(OPEN_SEALS);
        sql("delete from audit_seal where seq <= (select seq from audit_cut)");
        assertThat(log.verify(null).findings())
                .extracting(AuditFinding::problem)
                .contains(Problem.CUT_NOT_SEALED);
    }

    @Test
    void whatOneOrganisationKeepsStopsTheCut() throws Exception {
        seal();
        long first = number("select min(s.seq) from audit_seal s join audit_entry e on e.id = s.entry_id"
                + " where e.account_id is not null");
        Instant after = Instant.now().plusSeconds(3_600);
        int gone = shorten.shorten(Map.of(), after, 1_000_000);
        assertThat((long) gone).isEqualTo(first - 1);
        assertThat(shorten.shorten(Map.of(), after, 1_000_000)).isZero();
        seal();
        assertThat(log.verify(end).findings()).isEmpty();
    }

    private Map<Long, Instant> everybody(Instant until) throws SQLException {
        Map<Long, Instant> terms = new HashMap<>();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from organisation")) {
            while (rows.next()) {
                terms.put(rows.getLong(1), until);
            }
        }
        return terms;
    }

    /** As the end of a transaction does. */
    private void seal() throws Exception {
        sql("set constraints all immediate");
        sql("set constraints all deferred");
    }
}
