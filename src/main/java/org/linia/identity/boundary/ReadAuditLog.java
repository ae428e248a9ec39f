package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.audit.AuditFilter;
import org.linia.audit.AuditLine;
import org.linia.audit.AuditVerification;
import org.linia.audit.boundary.FindAudit;
import org.linia.audit.boundary.VerifyAudit;
import org.linia.identity.Caller;
import org.linia.identity.OrganisationId;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.control.House;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;

/** The audit log, as far as it concerns the people of the manager's organisations. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReadAuditLog {
    @Inject
    private FindAudit audit;

    @Inject
    private VerifyAudit verify;

    @Inject
    private Caller caller;

    @Inject
    private House house;

    /**
     * Newest first. Sign-ins under names that nobody has belong to no organisation. They are shown to managers of all
     * organisations alone: a mistyped name may be anybody's, and what is typed for a name is sometimes a password.
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.SEE_AUDIT_LOG)
    public Page<AuditLine> find(AuditFilter filter, Slice slice) {
        return audit.find(filter, administered(), house.isLed(), slice);
    }

    private Set<Long> administered() {
        return caller.administered().stream().map(OrganisationId::value).collect(Collectors.toSet());
    }

    /**
     * @param known an end that was kept elsewhere; null for none
     * @return whether all entries are as they were written
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.SEE_AUDIT_LOG)
    public AuditVerification verify(String known) {
        return verify.verify(known);
    }
}
