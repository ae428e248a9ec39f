package org.linia.identity.control;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.linia.audit.AuditFilter;
import org.linia.audit.AuditLine;
import org.linia.audit.AuditLine.Change;
import org.linia.identity.AccountId;
import org.linia.identity.boundary.ExportAudit;
import org.linia.identity.boundary.FindPeople;
import org.linia.identity.boundary.ReadAuditLog;
import org.linia.shared.json.Json;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;
import org.linia.shared.text.Cells;

/** The audit log as a file, written while it is read: however long it is, no more than a slice of it is in memory. */
@ApplicationScoped
public class AuditFile {
    @Inject
    private ReadAuditLog log;

    @Inject
    private ExportAudit export;

    @Inject
    private FindPeople people;

    /** Which kind of file. */
    public enum Type {
        /** For spreadsheets, one entry a line, its changes as JSON. */
        CSV("text/csv; charset=UTF-8"),
        /** For programs, one JSON object a line (newline-delimited JSON). */
        NDJSON("application/x-ndjson");

        private final String media;

        Type(String media) {
            this.media = media;
        }

        public String media() {
            return media;
        }

        public String fileName() {
            return "audit." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What writes one entry; the name is null for nobody known. */
    @FunctionalInterface
    private interface Line {
        void write(AuditLine entry, String name) throws IOException;
    }

    /** The way to write it: puts on record that it is exported, at once. */
    public Content of(AuditFilter filter, Type type) {
        export.begin(filter, type.name());
        return out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            if (type == Type.CSV) {
                CsvWriter csv = CsvWriter.builder().build(writer);
                csv.writeRecord("id", "at", "account", "name", "kind", "address", "subject", "changes");
                each(filter, (entry, name) -> csv.writeRecord(cells(entry, name)));
                csv.flush();
            } else {
                each(filter, (entry, name) -> writer.append(json(entry, name)).append('\n'));
            }
            writer.flush();
        };
    }

    /** Writes itself. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    private void each(AuditFilter filter, Line line) throws IOException {
        Page<AuditLine> page = log.find(filter, Slice.first(Slice.MOST));
        while (true) {
            Map<AccountId, String> names = people.names(page.items().stream()
                    .map(AuditLine::account)
                    .filter(Objects::nonNull)
                    .map(AccountId::new)
                    .distinct()
                    .toList());
            for (AuditLine entry : page.items()) {
                line.write(entry, entry.account() == null ? null : names.get(new AccountId(entry.account())));
            }
            if (page.next() == null) {
                return;
            }
            page = log.find(filter, new Slice(Slice.MOST, page.next()));
        }
    }

    private static List<String> cells(AuditLine entry, String name) {
        return List.of(
                Long.toString(entry.id()),
                entry.at().toString(),
                Objects.toString(entry.account(), ""),
                Cells.plain(name),
                entry.kind().name(),
                Cells.plain(entry.address()),
                Cells.plain(entry.subject()),
                Json.text(changes(entry)));
    }

    private static String json(AuditLine entry, String name) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", Long.toString(entry.id()));
        members.put("at", entry.at());
        members.put("account", Objects.toString(entry.account(), null));
        members.put("name", name);
        members.put("kind", entry.kind());
        members.put("address", entry.address());
        members.put("subject", entry.subject());
        members.put("changes", changes(entry));
        return Json.text(members);
    }

    private static List<Map<String, String>> changes(AuditLine entry) {
        return entry.changes().stream().map(AuditFile::change).toList();
    }

    private static Map<String, String> change(Change change) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("member", change.member());
        members.put("old", change.old());
        members.put("now", change.now());
        return members;
    }
}
