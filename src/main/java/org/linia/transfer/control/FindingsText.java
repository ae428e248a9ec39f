package org.linia.transfer.control;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;
import org.linia.shared.text.Cells;
import org.linia.shared.text.Messages;
import org.linia.transfer.FindingLine;

/** The findings of an import as a CSV for people and their spreadsheets. */
@ApplicationScoped
public class FindingsText {
    @Inject
    private Messages messages;

    /** @param slices gives the findings slice by slice */
    public void write(OutputStream out, Function<Slice, Page<FindingLine>> slices) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().build(writer);
        csv.writeRecord("line", "reference", "outcome", "reason", "message");
        Page<FindingLine> page = slices.apply(Slice.first(Slice.MOST));
        while (true) {
            for (FindingLine finding : page.items()) {
                csv.writeRecord(
                        Long.toString(finding.line()),
                        Cells.plain(finding.reference()),
                        finding.outcome(),
                        finding.reason(),
                        Cells.plain(messages.of(
                                "transfer.reason." + finding.reason(),
                                finding.arguments().toArray())));
            }
            if (page.next() == null) {
                break;
            }
            page = slices.apply(new Slice(Slice.MOST, page.next()));
        }
        csv.flush();
        writer.flush();
    }
}
