package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linia.ticket.ClockReport;
import org.linia.ticket.ClockRestoration;
import org.linia.ticket.boundary.RestoreClocks;
import org.linia.ticket.boundary.VerifyClocks;

/** Working out all clocks anew, what is stored otherwise, and what is not stored at all. */
@Named("clockCheck")
@RequestScoped
public class ClockCheckView {
    @Inject
    private VerifyClocks verify;

    @Inject
    private RestoreClocks restore;

    private ClockReport report;
    private ClockRestoration restoration;

    public void start() {
        report = verify.verify();
    }

    public void restore() {
        restoration = restore.restore();
    }

    /** Null until it was started. */
    public ClockRestoration getRestoration() {
        return restoration;
    }

    /** Null until it was started. */
    public ClockReport getReport() {
        return report;
    }
}
