package org.linia.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.linia.audit.AuditVerification;
import org.linia.shared.database.Rows;

/** The entries of the audit log beside their seals. */
@ApplicationScoped
public class SealedLog {
    private static final int BATCH = 5_000;
    private static final int UNSEALED = 100;

    /** The seal, then the fields of its entry in their order. */
    private static final String SEALS = """
        select s.seq, s.entry_id, s.digest, s.hash,
          e.id::text, (extract(epoch from e.at) * 1000000)::bigint::text, e.account_id::text, e.address, e.kind,
          e.subject, e.data::text, e.salt::text
        from audit_seal s left join audit_entry e on e.id = s.entry_id
        where s.seq > ?1 and s.seq <= ?2 order by s.seq limit\s\
        """ + BATCH;

    private static final int FIELDS = 4;
    private static final int SALT = 11;

    /** Each erasure with what its own entry says of it; that entry is in the chain as well. */
    private static final String ERASURES = """
        select string_agg(r.entry_id || ':' || encode(r.digest, 'hex'), ' ' order by r.entry_id),
          (select e.data ->> 'sha256' from audit_entry e where e.id = r.by_entry and e.kind = 'PERSON_ERASED')
        from audit_redaction r group by r.by_entry order by r.by_entry\
        """;

    /** Where it begins, and what an entry says of that which is in the chain as well. */
    private static final String CUT = """
        select c.seq, c.hash, (select e.data ->> 'end' from audit_entry e join audit_seal s on s.entry_id = e.id
          where e.id = c.by_entry and e.kind = 'LOG_SHORTENED')
        from audit_cut c\
        """;

    @Inject
    private Rows rows;

    /**
     * What was written until now.
     *
     * @param known the end that an earlier verification told, which must still be there; null: none
     */
    public AuditVerification verify(String known) {
        Object[] head = rows.of("select seq, hash from audit_head", List.of()).get(0);
        Chain chain = new Chain(known, redactions(), cut());
        List<Object[]> seals;
        do {
            seals = rows.of(SEALS, List.of(chain.place(), head[0]));
            seals.forEach(seal ->
                    chain.next((Long) seal[0], (Long) seal[1], (byte[]) seal[2], (byte[]) seal[3], fields(seal)));
        } while (seals.size() == BATCH);
        chain.last((Long) head[0], (byte[]) head[1]);
        rows.of(
                        "select e.id from audit_entry e where not exists (select from audit_seal s where s.entry_id ="
                                + " e.id) order by e.id limit " + UNSEALED,
                        List.of())
                .forEach(entry -> chain.unsealed((Long) entry[0]));
        return new AuditVerification(chain.length(), chain.erased(), chain.end(), chain.findings());
    }

    private Cut cut() {
        Object[] cut = rows.of(CUT, List.of()).get(0);
        return new Cut((Long) cut[0], (byte[]) cut[1], (String) cut[2]);
    }

    private Redactions redactions() {
        Redactions redactions = new Redactions();
        rows.of(ERASURES, List.of())
                .forEach(erasure -> redactions.add(List.of(((String) erasure[0]).split(" ")), (String) erasure[1]));
        return redactions;
    }

    /** Those without a salt were sealed before there was any, or have lost it to an erasure. */
    private static List<String> fields(Object[] seal) {
        return seal[FIELDS] == null
                ? null
                : Arrays.stream(seal, FIELDS, seal[SALT] == null ? SALT : seal.length)
                        .map(field -> Objects.toString(field, null))
                        .toList();
    }
}
