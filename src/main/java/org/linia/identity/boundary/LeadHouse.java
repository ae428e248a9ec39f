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

    /** @throws org.linia.shared.problem.NotAllowed if there is an active organisation that the caller does not administer */
    @PermitAll
    public void check() {
        house.check();
    }
}
