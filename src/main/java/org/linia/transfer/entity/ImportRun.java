package org.linia.transfer.entity;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.linia.identity.AccountId;
import org.linia.shared.json.Json;
import org.linia.transfer.ImportCounts;
import org.linia.transfer.ImportFault;
import org.linia.transfer.ImportLine;
import org.linia.transfer.ImportState;
import org.linia.transfer.ReceivedFile;

/**
 * An import: it waits, is taken by one process of one server, comes further chunk by chunk, each chunk in one transaction
 * with its tickets, and ends. A process that dies loses its lease, and whoever takes the import next goes on behind the
 * last chunk that was committed.
 */
@Entity
@Table(name = "import_run")
@SequenceGenerator(name = "import_run_seq", sequenceName = "import_run_seq", allocationSize = 1)
public class ImportRun {
    private static final int MOST_ATTEMPTS = 3;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_run_seq")
    private Long id;

    @Column(name = "account_id")
    private AccountId account;

    @Column(name = "organisation_id")
    private long organisation;

    private String source;

    @Column(name = "mapping_name")
    private String mappingName;

    private String mapping;

    @Column(name = "file_name")
    private String fileName;

    private String file;

    @Enumerated(EnumType.STRING)
    private ImportState state = ImportState.QUEUED;

    @Column(name = "cancel_wanted")
    private boolean cancelWanted;

    private long position;

    @Embedded
    private ImportTally tally = new ImportTally();

    private long findings;
    private String owner;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    private int attempts;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    private String failure;

    @Version
    private long version;

    protected ImportRun() {}

    /** @param organisation whose tickets they become */
    public ImportRun(AccountId account, long organisation, Charter charter, ReceivedFile file, Instant at) {
        this.account = account;
        this.organisation = organisation;
        this.source = charter.source();
        this.mappingName = charter.name();
        this.mapping = charter.document();
        this.fileName = file.name();
        this.file = file.key();
        this.createdAt = at;
    }

    /** The mapping of an import: its source and name, and the document as its author wrote it. */
    public record Charter(String source, String name, String document) {}

    public void take(String process, Instant now, Instant until) {
        this.owner = process;
        this.leaseUntil = until;
        this.state = ImportState.RUNNING;
        if (startedAt == null) {
            this.startedAt = now;
        }
    }

    public void prolong(Instant until) {
        this.leaseUntil = until;
    }

    public void begin(long lines) {
        tally.begin(lines);
    }

    /** A chunk was recorded. */
    public void advance(int stories, ImportCounts more, long newFindings, Instant until) {
        this.position += stories;
        tally.add(more);
        this.findings += newFindings;
        this.leaseUntil = until;
        this.attempts = 0;
    }

    /** Nothing more is done after what runs now; what never began ends at once. */
    public void cancel(Instant at) {
        if (state == ImportState.QUEUED) {
            end(ImportState.CANCELLED, at);
        } else if (state == ImportState.RUNNING) {
            this.cancelWanted = true;
        }
    }

    public void end(ImportState how, Instant at) {
        this.state = how;
        this.finishedAt = at;
        this.owner = null;
        this.leaseUntil = null;
    }

    public void fail(List<ImportFault> why, Instant at) {
        this.failure = Json.text(why.stream()
                .map(fault -> Map.of("field", fault.field(), "key", fault.key(), "arguments", fault.arguments()))
                .toList());
        end(ImportState.FAILED, at);
    }

    /** It broke off for a reason of ours; somebody tries again, but not for ever. */
    public void breakOff(Instant retryAt, Instant now) {
        if (++attempts >= MOST_ATTEMPTS) {
            fail(List.of(new ImportFault("file", "transfer.file.broke-off", List.of(String.valueOf(position)))), now);
        } else {
            this.owner = null;
            this.leaseUntil = retryAt;
        }
    }

    public boolean isOwnedBy(String process) {
        return state == ImportState.RUNNING && process.equals(owner);
    }

    public boolean isCancelWanted() {
        return cancelWanted;
    }

    public long id() {
        return id;
    }

    public AccountId account() {
        return account;
    }

    public long organisation() {
        return organisation;
    }

    public String source() {
        return source;
    }

    public String mapping() {
        return mapping;
    }

    public String file() {
        return file;
    }

    public long position() {
        return position;
    }

    public long findings() {
        return findings;
    }

    public ImportLine line() {
        return new ImportLine(
                id,
                state,
                source,
                mappingName,
                fileName,
                account,
                tally.counts(),
                findings,
                createdAt,
                startedAt,
                finishedAt,
                faults(),
                version);
    }

    private List<ImportFault> faults() {
        return failure == null
                ? List.of()
                : Json.array(failure).getValuesAs(JsonObject.class).stream()
                        .map(fault -> new ImportFault(
                                fault.getString("field"),
                                fault.getString("key"),
                                fault.getJsonArray("arguments").getValuesAs(JsonString::getString)))
                        .toList();
    }
}
