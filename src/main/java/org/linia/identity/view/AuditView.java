package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linia.audit.AuditFilter;
import org.linia.audit.AuditKind;
import org.linia.audit.AuditLine;
import org.linia.audit.AuditVerification;
import org.linia.identity.AccountId;
import org.linia.identity.HistoryLine;
import org.linia.identity.Member;
import org.linia.identity.boundary.FindPeople;
import org.linia.identity.boundary.ReadAuditLog;
import org.linia.shared.faces.Address;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.text.Viewer;

/** The audit log as the address asks for it. */
@Named("auditLog")
@RequestScoped
public class AuditView {
    private static final int LINES = 50;
    /** An account that nobody has. */
    private static final long NOBODY = -1;

    @Inject
    private ReadAuditLog log;

    @Inject
    private FindPeople people;

    @Inject
    private Address address;

    @Inject
    private Viewer viewer;

    private List<HistoryLine> lines;
    private String next;
    private AuditVerification verification;

    public List<HistoryLine> getLines() {
        if (lines == null) {
            Page<AuditLine> page = page();
            next = page.next();
            Map<AccountId, String> names = people.names(page.items().stream()
                    .map(line -> new AccountId(line.account()))
                    .distinct()
                    .toList());
            lines = page.items().stream()
                    .map(line -> new HistoryLine(line, names.get(new AccountId(line.account()))))
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
        return new AuditFilter(
                day(getFrom()).map(this::begin).orElse(null),
                day(getTo()).map(day -> begin(day.plusDays(1))).orElse(null),
                Arrays.stream(AuditKind.values())
                        .filter(kind -> kind.name().equals(getKind()))
                        .findFirst()
                        .orElse(null),
                getPerson() == null
                        ? null
                        : people.named(getPerson())
                                .map(Member::id)
                                .map(AccountId::value)
                                .orElse(NOBODY),
                getSubject());
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(viewer.getZone()).toInstant();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
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
        String text = address.parameter(parameter);
        return text == null || text.isBlank() ? null : text.strip().replace('\0', '?');
    }

    public void verify() {
        verification = log.verify(null);
    }

    /** Null until it was asked for. */
    public AuditVerification getVerification() {
        return verification;
    }
}
