package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.audit.AuditFilter;
import org.linia.audit.AuditKind;
import org.linia.audit.AuditLine;
import org.linia.audit.AuditVerification;
import org.linia.identity.AccountId;
import org.linia.identity.HistoryLine;
import org.linia.identity.boundary.ExportAudit;
import org.linia.identity.boundary.FindPeople;
import org.linia.identity.boundary.ReadAuditLog;
import org.linia.identity.control.AuditWords;
import org.linia.shared.faces.Address;
import org.linia.shared.faces.Attempt;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;
import org.linia.shared.problem.InvalidInput;

/** The audit log as the address asks for it. */
@Named("auditLog")
@RequestScoped
public class AuditView {
    private static final int LINES = 50;

    @Inject
    private ReadAuditLog log;

    @Inject
    private ExportAudit export;

    @Inject
    private Attempt attempt;

    @Inject
    private FindPeople people;

    @Inject
    private Address address;

    @Inject
    private AuditWords words;

    private List<HistoryLine> lines;
    private String next;
    private AuditVerification verification;

    public List<HistoryLine> getLines() {
        if (lines == null) {
            Page<AuditLine> page = page();
            next = page.next();
            Map<AccountId, String> names = people.names(page.items().stream()
                    .map(AuditLine::account)
                    .filter(Objects::nonNull)
                    .map(AccountId::new)
                    .distinct()
                    .toList());
            lines = page.items().stream()
                    .map(line -> new HistoryLine(
                            line, line.account() == null ? null : names.get(new AccountId(line.account()))))
                    .toList();
        }
        return lines;
    }

    private Page<AuditLine> page() {
        try {
            return log.find(filter(), new Slice(LINES, address.parameter("after")));
        } catch (InvalidInput madeUpCursor) {
            return log.find(filter(), Slice.first(LINES));
        }
    }

    private AuditFilter filter() {
        return words.filter(this::asked);
    }

    /** Where the list goes on; null at its end. */
    public String getNext() {
        getLines();
        return next;
    }

    public boolean isFurther() {
        return address.parameter("after") != null;
    }

    public AuditKind[] getKinds() {
        return AuditKind.values();
    }

    public String getKind() {
        return asked("kind");
    }

    public String getPerson() {
        return asked("person");
    }

    public String getSubject() {
        return asked("subject");
    }

    public String getFrom() {
        return asked("from");
    }

    public String getTo() {
        return asked("to");
    }

    private String asked(String parameter) {
        return AuditWords.plain(address.parameter(parameter));
    }

    /** The address within this site where the same entries are a file; {@code csv} or {@code ndjson}. */
    public String file(String type) {
        return "/admin/audit/" + type + "?"
                + Stream.of("from", "to", "kind", "person", "subject")
                        .filter(parameter -> asked(parameter) != null)
                        .map(parameter -> parameter + "=" + URLEncoder.encode(asked(parameter), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    /** Asks a second manager for the file of the entries, where one has to approve it. */
    public void askFile() {
        attempt.succeeds(() -> export.ask(filter(), "ndjson".equals(asked("type")) ? "NDJSON" : "CSV"));
    }

    public void verify() {
        verification = log.verify(null);
    }

    /** Null until it was asked for. */
    public AuditVerification getVerification() {
        return verification;
    }
}
