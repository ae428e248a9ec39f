package org.linia.identity.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.Locale;
import org.linia.identity.Caller;
import org.linia.identity.ProfileChoice;
import org.linia.identity.entity.Account;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.text.Viewer;

/** A person chooses language, time zone and theme. It acts at the next request, wherever they are signed in. */
@Stateless
public class ChangeProfile {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private Viewer viewer;

    /** @throws InvalidInput if the language is not offered or there is no such time zone */
    @RolesAllowed(USER)
    public void change(ProfileChoice choice) {
        boolean spoken = viewer.getLanguages().stream()
                .map(Locale::toLanguageTag)
                .anyMatch(tag -> tag.equals(choice.language()));
        if (!spoken) {
            throw InvalidInput.of("language", "identity.invalid.language");
        }
        entities.find(Account.class, caller.id().value(), LockModeType.PESSIMISTIC_WRITE)
                .prefer(choice.language(), zone(choice.timeZone()), choice.theme());
        entities.flush();
    }

    private static ZoneId zone(String name) {
        if (name == null || !ZoneId.getAvailableZoneIds().contains(name)) {
            throw InvalidInput.of("timeZone", "identity.invalid.timeZone");
        }
        return ZoneId.of(name);
    }
}
