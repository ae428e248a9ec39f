package org.linia.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linia.identity.control.House;

/** For what some use cases change of one organisation and some of all: see {@link org.linia.identity.ForAll}. */
@Stateless
public class LeadHouse {
    @Inject
    private House house;

    /** Whether the caller administers every organisation that is active. */
    @PermitAll
    public boolean isLed() {
        return house.isLed();
    }

    /** @throws org.linia.shared.problem.NotAllowed if there is an active organisation that the caller does not administer */
    @PermitAll
    public void check() {
        house.check();
    }
}
