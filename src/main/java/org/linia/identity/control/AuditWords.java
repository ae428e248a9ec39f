package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.linia.audit.AuditFilter;
import org.linia.audit.AuditKind;
import org.linia.identity.AccountId;
import org.linia.identity.Member;
import org.linia.identity.boundary.FindPeople;
import org.linia.shared.text.Viewer;

/** Which entries of the audit log somebody asks for on a page: days of theirs, a person by name. What is none is left out. */
@ApplicationScoped
public class AuditWords {
    /** An account that nobody has. */
    private static final long NOBODY = -1;

    @Inject
    private FindPeople people;

    @Inject
    private Viewer viewer;

    /** @param asked gives the text of {@code from}, {@code to}, {@code kind}, {@code person}, {@code subject}, or null */
    public AuditFilter filter(UnaryOperator<String> asked) {
        return new AuditFilter(
                day(asked.apply("from")).map(this::begin).orElse(null),
                day(asked.apply("to")).map(day -> begin(day.plusDays(1))).orElse(null),
                kind(asked.apply("kind")),
                person(asked.apply("person")),
                asked.apply("subject"));
    }

    /** The text without what no column can hold; null if nothing is left. */
    public static String plain(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip().replace('\0', '?');
    }

    private static AuditKind kind(String name) {
        return Arrays.stream(AuditKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private Long person(String named) {
        return named == null
                ? null
                : people.named(named).map(Member::id).map(AccountId::value).orElse(NOBODY);
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
}
