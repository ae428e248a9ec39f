package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.linia.identity.AccountId;
import org.linia.identity.Caller;
import org.linia.identity.DirectoryPerson;
import org.linia.identity.NotUnique;
import org.linia.identity.OrganisationId;
import org.linia.identity.entity.Account;
import org.linia.identity.entity.Organisation;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Violation;
import org.linia.shared.text.Texts;

/** What a directory may say of people and groups. */
@ApplicationScoped
public class DirectoryRules {
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s\\p{Cntrl}\\p{Cs}]{1,64}@[^@\\s\\p{Cntrl}\\p{Cs}]{1,255}");
    private static final int NAME = 200;
    private static final int CALLED = 255;
    private static final int PHONE = 50;
    private static final int SAID = 20_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    /**
     * The caller's own organisation.
     *
     * @throws InvalidInput if it is switched off
     */
    public Organisation own() {
        Organisation own =
                entities.find(Organisation.class, caller.person().organisation().value());
        if (!own.isActive()) {
            throw InvalidInput.of("organisation", "identity.invalid.organisationOff");
        }
        return own;
    }

    public boolean isOwn(OrganisationId organisation) {
        return caller.person().organisation().equals(organisation);
    }

    /**
     * @param self the account that is changed, or null for a new one
     * @throws InvalidInput naming everything that cannot be used
     * @throws NotUnique if name or e-mail address are somebody else's of the organisation
     */
    public void check(Organisation organisation, DirectoryPerson said, Account self) {
        List<Violation> violations = new ArrayList<>();
        DirectoryWords words = new DirectoryWords(said.said());
        need(violations, isText(said.name(), CALLED), "userName", "identity.invalid.directoryName");
        need(violations, isNullOr(said.externalId(), CALLED), "externalId", "identity.invalid.directoryName");
        need(violations, isText(words.name(said.name()), NAME), "displayName", "identity.invalid.name");
        need(violations, isNullOr(said.department(), NAME), "department", "identity.invalid.name");
        String email = words.email();
        need(violations, email == null || EMAIL.matcher(email).matches(), "emails", "identity.invalid.email");
        need(violations, isNullOr(words.phone(), PHONE), "phoneNumbers", "identity.invalid.phone");
        need(violations, isManager(organisation, said.manager()), "manager", "identity.invalid.directoryPerson");
        String all = said.said().toString();
        need(
                violations,
                all.length() <= SAID && Texts.isStorable(said.said()),
                "User",
                "identity.invalid.directorySaid");
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        checkFree(organisation, said.name(), email, self);
    }

    /** @throws InvalidInput unless it is a name of 1 to 200 characters, and the id fits */
    public void checkGroup(String name, String externalId) {
        if (!isText(name, NAME)) {
            throw InvalidInput.of("displayName", "identity.invalid.name");
        } else if (!isNullOr(externalId, CALLED)) {
            throw InvalidInput.of("externalId", "identity.invalid.directoryName");
        }
    }

    /** Whether the person is of the organisation and not gone. */
    public boolean isKnown(OrganisationId organisation, AccountId person) {
        Account account = entities.find(Account.class, person.value());
        return account != null && !account.isGone() && account.organisation().equals(organisation);
    }

    private boolean isManager(Organisation organisation, AccountId manager) {
        return manager == null || isKnown(organisation.id(), manager);
    }

    /** Of other organisations nothing is said: a name there is none here, and their addresses are left to them. */
    private void checkFree(Organisation organisation, String name, String email, Account self) {
        boolean named = !others(organisation, "lower(coalesce(directory_name, username))", name, self)
                .isEmpty();
        boolean reached = email != null
                && !others(organisation, "lower(email)", email, self).isEmpty();
        if (named || reached) {
            throw new NotUnique(named ? "identity.refused.directoryNameTaken" : "identity.invalid.emailTaken");
        }
    }

    private List<?> others(Organisation organisation, String column, String value, Account self) {
        return entities.createNativeQuery("select id from account where organisation_id = ?1 and " + column
                        + " = ?2 and gone_at is null and id <> ?3")
                .setParameter(1, organisation.id().value())
                .setParameter(2, value.toLowerCase(Locale.ROOT))
                .setParameter(3, self == null ? 0L : self.id().value())
                .getResultList();
    }

    private static boolean isText(String text, int most) {
        return text != null
                && !text.isBlank()
                && text.codePointCount(0, text.length()) <= most
                && Texts.isStorable(text);
    }

    private static boolean isNullOr(String text, int most) {
        return text == null || isText(text, most);
    }

    private static void need(List<Violation> violations, boolean met, String field, String key) {
        if (!met) {
            violations.add(Violation.of(field, key));
        }
    }
}
