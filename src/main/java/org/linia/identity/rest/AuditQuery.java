package org.linia.identity.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.linia.audit.AuditFilter;
import org.linia.audit.AuditKind;
import org.linia.identity.Member;
import org.linia.identity.boundary.FindPeople;
import org.linia.shared.paging.Slice;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.rest.Moments;
import org.linia.shared.rest.SliceQuery;

/** The parameters of the audit log; a {@code @BeanParam}. */
public class AuditQuery {
    @QueryParam("from")
    private String from;

    @QueryParam("to")
    private String to;

    @QueryParam("kind")
    private String kind;

    @QueryParam("account")
    private String account;

    @QueryParam("subject")
    private String subject;

    @BeanParam
    private SliceQuery slice;

    @Inject
    private FindPeople people;

    /** @throws InvalidInput naming the parameter that cannot be used */
    AuditFilter filter() {
        return new AuditFilter(moment("from", from), moment("to", to), kind(), account(), subject);
    }

    private static Instant moment(String name, String text) {
        try {
            return text == null ? null : Moments.parse(text);
        } catch (DateTimeException notOne) {
            throw InvalidInput.of(name, "shared.invalid.moment");
        }
    }

    private AuditKind kind() {
        if (kind == null) {
            return null;
        }
        return Arrays.stream(AuditKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(
                        "kind",
                        "shared.invalid.oneOf",
                        Arrays.stream(AuditKind.values()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private Long account() {
        return account == null
                ? null
                : people.named(account)
                        .map(Member::id)
                        .orElseThrow(() -> InvalidInput.of("account", "shared.invalid.constant"))
                        .value();
    }

    Slice slice() {
        return slice.slice();
    }
}
