package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.linia.identity.DirectoryRunLine;
import org.linia.identity.DirectoryRunRow;
import org.linia.identity.boundary.ImportDirectory;
import org.linia.shared.faces.Address;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Toast;
import org.linia.shared.problem.Refusal;
import org.linia.shared.text.Messages;

/** The imports of the LDAP directory that the address names: asks for one, and follows it. */
@Named("directoryRuns")
@RequestScoped
public class DirectoryRunsView {
    private static final int SHOWN = 10;
    private static final int LINES = 200;

    @Inject
    private ImportDirectory imports;

    @Inject
    private Address address;

    @Inject
    private Attempt attempt;

    @Inject
    private Toast toast;

    @Inject
    private Messages messages;

    private boolean beyond;
    private List<DirectoryRunRow> runs;
    private List<DirectoryRunLine> lines;

    public void say() {
        start(true, false);
    }

    public void run() {
        start(false, beyond);
    }

    private void start(boolean dry, boolean goes) {
        if (attempt.succeeds(() -> imports.start(key(), dry, goes))) {
            runs = null;
            toast.done("identity.directory.begun");
        }
    }

    private String key() {
        return address.parameter("key");
    }

    /** The latest, newest first. */
    public List<DirectoryRunRow> getRuns() {
        if (runs == null) {
            List<DirectoryRunRow> all = imports.of(key());
            runs = all.subList(0, Math.min(SHOWN, all.size()));
        }
        return runs;
    }

    /** Whether there is something to follow. */
    public boolean isLive() {
        return getRuns().stream().anyMatch(run -> run.state().isLive());
    }

    /** Who is concerned by the latest one. */
    public List<DirectoryRunLine> getLines() {
        if (lines == null) {
            List<DirectoryRunLine> all = getRuns().isEmpty()
                    ? List.of()
                    : imports.lines(key(), getRuns().get(0).id());
            lines = all.subList(0, Math.min(LINES, all.size()));
        }
        return lines;
    }

    public String words(Refusal.Text text) {
        return text == null ? null : messages.of(text.key(), text.arguments().toArray());
    }

    /** The manager's word that more may leave than usual. */
    public boolean isBeyond() {
        return beyond;
    }

    public void setBeyond(boolean beyond) {
        this.beyond = beyond;
    }
}
