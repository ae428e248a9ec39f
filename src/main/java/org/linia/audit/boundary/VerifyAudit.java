package org.linia.audit.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.linia.audit.AuditVerification;
import org.linia.audit.control.SealedLog;

/** Works out all seals of the audit log anew, and tells where it is not as it was written (X4). Nothing is repaired. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VerifyAudit {
    @Inject
    private SealedLog log;

    /**
     * What was written until now.
     *
     * @param known the end that an earlier verification told, which must still be there; null: none
     */
    @RolesAllowed("manager")
    public AuditVerification verify(String known) {
        return log.verify(known);
    }
}
