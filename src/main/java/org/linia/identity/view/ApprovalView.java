package org.linia.identity.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.identity.ApprovalRow;
import org.linia.identity.ApprovalState;
import org.linia.identity.FourEyesAct;
import org.linia.identity.boundary.AskForApproval;
import org.linia.identity.boundary.DecideRequests;
import org.linia.identity.boundary.FindRequests;
import org.linia.shared.faces.Address;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.Toast;
import org.linia.shared.problem.NotFound;
import org.linia.shared.text.Viewer;

/** One request: what exactly, and the second manager's answer. */
@Named("approval")
@RequestScoped
public class ApprovalView {
    @Inject
    private FindRequests requests;

    @Inject
    private DecideRequests decide;

    @Inject
    private AskForApproval ask;

    @Inject
    private Attempt attempt;

    @Inject
    private Toast toast;

    @Inject
    private Address address;

    @Inject
    private Viewer viewer;

    private final Form form = new Form();
    private ApprovalRow row;

    @PostConstruct
    void read() {
        Long id = address.id("id");
        try {
            row = id == null ? null : requests.read(id);
        } catch (NotFound notMine) {
            row = null;
        }
    }

    /** Before the page is shown. */
    public void open() throws IOException {
        if (row == null) {
            address.refuse();
        }
    }

    public void approve() {
        done(() -> decide.approve(row.id(), form.text("note")), "identity.approval.approved");
    }

    public void refuse() {
        done(() -> decide.refuse(row.id(), form.text("note")), "identity.approval.refused");
    }

    public void withdraw() {
        done(() -> ask.withdraw(row.id()), "identity.approval.withdrawn");
    }

    private void done(Runnable act, String said) {
        if (attempt.succeeds(act)) {
            row = requests.read(row.id());
            toast.done(said);
        }
    }

    public ApprovalRow getRow() {
        return row;
    }

    public Form getForm() {
        return form;
    }

    public boolean isUndecided() {
        return row.state() == ApprovalState.OPEN;
    }

    /** Where the one who asked fetches what was approved; null if there is nothing to be fetched. */
    public String getFile() {
        if (row.act() != FourEyesAct.EXPORT_AUDIT || row.state() != ApprovalState.APPROVED || !row.mine()) {
            return null;
        }
        return "/admin/audit/" + row.asked().getString("type").toLowerCase(Locale.ROOT) + "?"
                + Stream.of("from", "to", "kind", "person", "subject")
                        .filter(name -> row.asked().containsKey(name))
                        .map(name -> name + "=" + URLEncoder.encode(asked(name), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    /** As the address of the audit log has it: whole days. */
    private String asked(String name) {
        String value = name.equals("person")
                ? row.asked().getJsonNumber(name).toString()
                : row.asked().getString(name);
        return switch (name) {
            case "from" -> day(value).toString();
            case "to" -> day(value).minusDays(1).toString();
            default -> value;
        };
    }

    private LocalDate day(String moment) {
        return Instant.parse(moment).atZone(viewer.getZone()).toLocalDate();
    }
}
