package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.linia.identity.Caller;
import org.linia.identity.OrganisationId;
import org.linia.shared.database.Rows;
import org.linia.shared.problem.NotAllowed;

/** All organisations together. Nobody holds a role there: whoever administers every one of them is in charge of it. */
@ApplicationScoped
public class House {
    @Inject
    private Rows rows;

    @Inject
    private Caller caller;

    /** Whether the caller administers all organisations that are active. */
    public boolean isLed() {
        Set<OrganisationId> administered = caller.administered();
        return rows.of("select id from organisation where active", List.of()).stream()
                .allMatch(row -> administered.contains(new OrganisationId((Long) row[0])));
    }

    /** @throws NotAllowed if there is an organisation that is none of the caller's business */
    public void check() {
        if (!isLed()) {
            throw new NotAllowed("identity.refused.forAll");
        }
    }
}
