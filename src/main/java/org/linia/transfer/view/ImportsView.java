package org.linia.transfer.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.linia.shared.faces.Toast;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;
import org.linia.shared.problem.NotFound;
import org.linia.shared.text.Messages;
import org.linia.transfer.FindingLine;
import org.linia.transfer.ImportLine;
import org.linia.transfer.boundary.CancelImport;
import org.linia.transfer.boundary.FindImports;
import org.linia.transfer.control.FindingsText;

/** The imports, and the findings of the one that the address names. */
@Named("imports")
@RequestScoped
public class ImportsView {
    private static final int SHOWN = 20;

    @Inject
    private FindImports find;

    @Inject
    private CancelImport cancel;

    @Inject
    private FindingsText text;

    @Inject
    private Toast toast;

    @Inject
    private Messages messages;

    @Inject
    private FacesContext faces;

    private List<ImportLine> runs;
    private ImportLine run;
    private Page<FindingLine> findings;

    public List<ImportLine> getRuns() {
        if (runs == null) {
            runs = find.find(Slice.first(SHOWN)).items();
        }
        return runs;
    }

    /** Whether there is something to follow. */
    public boolean isLive() {
        return getRuns().stream().anyMatch(line -> line.state().isLive());
    }

    public void cancel(long id) {
        cancel.cancel(id);
        runs = null;
        toast.done("transfer.page.cancelled");
    }

    /** The import whose findings are shown, or null. */
    public ImportLine getRun() {
        String wanted = faces.getExternalContext().getRequestParameterMap().get("run");
        if (run == null && wanted != null && wanted.matches("\\d{1,18}")) {
            try {
                run = find.read(Long.parseLong(wanted));
            } catch (NotFound gone) {
                return null;
            }
        }
        return run;
    }

    public Page<FindingLine> getFindings() {
        if (findings == null && getRun() != null) {
            String after = faces.getExternalContext().getRequestParameterMap().get("after");
            findings = find.findings(run.id(), new Slice(Slice.USUAL, after));
        }
        return findings;
    }

    /** A message whose arguments are a list. */
    public String sentence(String key, List<String> arguments) {
        return messages.of(key, arguments.toArray());
    }

    /** Sends all findings of an import as a file. */
    public void download(long id) throws IOException {
        find.read(id);
        ExternalContext external = faces.getExternalContext();
        external.setResponseContentType("text/csv; charset=UTF-8");
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"import-" + id + ".csv\"");
        text.write(external.getResponseOutputStream(), slice -> find.findings(id, slice));
        faces.responseComplete();
    }
}
