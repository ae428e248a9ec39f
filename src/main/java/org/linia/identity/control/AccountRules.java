package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.linia.identity.AccountFacts;
import org.linia.identity.AccountId;
import org.linia.identity.OrganisationId;
import org.linia.identity.entity.Department;
import org.linia.identity.entity.Office;
import org.linia.identity.entity.Organisation;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Violation;
import org.linia.shared.text.Texts;

/** What an account must be like. */
@ApplicationScoped
public class AccountRules {
    private static final Pattern USERNAME = Pattern.compile("(?=.*[a-z])[a-z0-9][a-z0-9._-]{0,99}");
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s\\p{Cntrl}\\p{Cs}]{1,64}@[^@\\s\\p{Cntrl}\\p{Cs}]{1,255}");
    private static final Pattern LANGUAGE = Pattern.compile("en|ro|bg|pl|ru|zh");
    private static final int NAME = 200;
    private static final int PHONE = 50;

    @PersistenceContext
    private EntityManager entities;

    /**
     * @param self the account that is changed, or null for a new one
     * @throws InvalidInput naming everything that is wrong
     */
    public void check(AccountFacts facts, OrganisationId organisation, AccountId self) {
        List<Violation> violations = new ArrayList<>();
        if (self == null) {
            need(violations, matches(USERNAME, facts.username()), "username", "identity.invalid.username");
            need(violations, isFree("username", facts.username(), null), "username", "identity.invalid.usernameTaken");
        }
        boolean named = facts.name() != null && !facts.name().isBlank() && fits(facts.name(), NAME);
        need(violations, named, "name", "identity.invalid.name");
        need(violations, facts.phone() == null || fits(facts.phone(), PHONE), "phone", "identity.invalid.phone");
        if (facts.email() != null && !facts.email().isBlank()) {
            need(violations, matches(EMAIL, facts.email().strip()), "email", "identity.invalid.email");
            need(violations, isFree("email", facts.email().strip(), self), "email", "identity.invalid.emailTaken");
        }
        need(violations, matches(LANGUAGE, facts.language()), "language", "identity.invalid.language");
        need(violations, zone(facts.timeZone()) != null, "timeZone", "identity.invalid.timeZone");
        need(violations, isWithin(facts, organisation), "department", "identity.invalid.place");
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    /** @throws InvalidInput if it is switched off: nobody comes to it */
    public void checkInUse(Organisation organisation) {
        if (!organisation.isActive()) {
            throw InvalidInput.of("organisation", "identity.invalid.organisationOff");
        }
    }

    /** Null if there is no such zone. */
    public ZoneId zone(String id) {
        try {
            return id == null ? null : ZoneId.of(id);
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    private boolean isWithin(AccountFacts facts, OrganisationId organisation) {
        Department department = facts.department() == null
                ? null
                : entities.find(Department.class, facts.department().value());
        Office office = facts.office() == null
                ? null
                : entities.find(Office.class, facts.office().value());
        boolean departmentFits = facts.department() == null
                || (department != null && department.organisation().equals(organisation));
        boolean officeFits = facts.office() == null
                || (office != null && office.organisation().equals(organisation));
        return departmentFits && officeFits;
    }

    private boolean isFree(String column, String value, AccountId self) {
        return value == null
                || entities.createQuery("SELECT a.id FROM Account a WHERE LOWER(a." + column + ") = :value", Long.class)
                        .setParameter("value", value.toLowerCase(Locale.ROOT))
                        .getResultStream()
                        .allMatch(id -> self != null && id == self.value());
    }

    private static boolean fits(String text, int most) {
        return text.codePointCount(0, text.length()) <= most && Texts.isStorable(text);
    }

    private static boolean matches(Pattern pattern, String text) {
        return text != null && pattern.matcher(text).matches();
    }

    private static void need(List<Violation> violations, boolean met, String field, String key) {
        if (!met) {
            violations.add(Violation.of(field, key));
        }
    }
}
