package org.linia.identity.boundary;

import static org.linia.identity.Audience.ENGINEER;
import static org.linia.identity.Audience.MANAGER;
import static org.linia.identity.Audience.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.linia.audit.AuditKind;
import org.linia.audit.Differences;
import org.linia.identity.ForAll;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.SupplierContact;
import org.linia.identity.SupplierDraft;
import org.linia.identity.SupplierRow;
import org.linia.identity.control.Administered;
import org.linia.identity.control.SupplierRules;
import org.linia.identity.entity.Supplier;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;

/** The suppliers of the whole house (A5): staff read them, managers change them. */
@Stateless
public class AdministerSuppliers {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Administered administered;

    @Inject
    private SupplierRules rules;

    /** In use and switched off, by name. */
    @RolesAllowed({OPERATOR, ENGINEER, MANAGER})
    public List<SupplierRow> all() {
        return entities.createQuery("SELECT s FROM Supplier s ORDER BY s.name, s.key", Supplier.class)
                .getResultStream()
                .map(AdministerSuppliers::row)
                .toList();
    }

    /** @throws NotFound if there is none of that key */
    @RolesAllowed({OPERATOR, ENGINEER, MANAGER})
    public SupplierRow read(String key) {
        return row(find(key).orElseThrow(NotFound::new));
    }

    /** @throws InvalidInput naming what is wrong, such as a key that another supplier has */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SUPPLIERS)
    @ForAll
    public void create(SupplierDraft draft) {
        rules.check(draft);
        if (find(draft.key()).isPresent()) {
            throw InvalidInput.of("key", "identity.invalid.keyTaken");
        }
        entities.persist(new Supplier(draft));
        entities.flush();
        administered.record(AuditKind.CREATED, "supplier:" + draft.key(), Map.of("name", draft.name()));
    }

    /**
     * The key stays what it is.
     *
     * @throws org.linia.shared.problem.Stale if somebody else changed it since that version
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SUPPLIERS)
    @ForAll
    public void change(String key, long version, SupplierDraft draft) {
        Supplier supplier = find(key).orElseThrow(NotFound::new);
        administered.check(supplier, supplier.version(), version);
        rules.check(draft);
        SupplierDraft before = supplier.draft();
        supplier.become(draft);
        entities.flush();
        administered.changed("supplier:" + key, differences(before, draft));
    }

    private static Differences differences(SupplierDraft before, SupplierDraft now) {
        return new Differences()
                .of("name", before.name(), now.name())
                .of("contacts", texts(before), texts(now))
                .of("contractNumber", before.contractNumber(), now.contractNumber())
                .of("contractFrom", text(before.contractFrom()), text(now.contractFrom()))
                .of("contractTo", text(before.contractTo()), text(now.contractTo()))
                .of("calendar", before.calendar(), now.calendar())
                .of("channel", before.channel(), now.channel())
                .of("recipient", before.recipient(), now.recipient())
                .of("language", before.language(), now.language())
                .of("active", before.active(), now.active());
    }

    private static List<String> texts(SupplierDraft draft) {
        return draft.contacts().stream().map(SupplierContact::toString).toList();
    }

    private static String text(Object day) {
        return Objects.toString(day, null);
    }

    private static SupplierRow row(Supplier supplier) {
        return new SupplierRow(supplier.id(), supplier.draft(), supplier.version());
    }

    private Optional<Supplier> find(String key) {
        return entities.createQuery("SELECT s FROM Supplier s WHERE s.key = :key", Supplier.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }
}
