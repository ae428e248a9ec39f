package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linia.ticket.ClockReport;
import org.linia.ticket.boundary.VerifyClocks;

/** Working out all clocks anew, and what is stored otherwise. */
@Named("clockCheck")
@RequestScoped
public class ClockCheckView {
    @Inject
    private VerifyClocks verify;

    private ClockReport report;

    public void start() {
        report = verify.verify();
    }

    /** Null until it was started. */
    public ClockReport getReport() {
        return report;
    }
}
