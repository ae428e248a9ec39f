package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.linia.identity.OrganisationId;
import org.linia.shared.problem.InvalidInput;

/** By which addresses organisations write and are written to: nobody takes one of an organisation that is not theirs. */
@ApplicationScoped
public class OwnAddresses {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Places places;

    /**
     * @param member of the input, where the address stands
     * @throws InvalidInput if an organisation that the manager does not administer writes or is written to by that address
     */
    public void refuseOthers(String member, String address) {
        List<?> owners = entities.createNativeQuery("select organisation_id from mailbox where address = ?1"
                        + " union select organisation_id from mail_settings where sender_address = ?1")
                .setParameter(1, address)
                .getResultList();
        if (!owners.stream().allMatch(owner -> places.isMine(new OrganisationId((Long) owner)))) {
            throw InvalidInput.of(member, "channel.invalid.othersAddress");
        }
    }
}
