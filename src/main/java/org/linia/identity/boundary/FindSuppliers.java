package org.linia.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.linia.identity.SupplierChannel;
import org.linia.identity.SupplierContact;
import org.linia.identity.SupplierDraft;
import org.linia.identity.SupplierId;
import org.linia.identity.SupplierRow;
import org.linia.identity.entity.Supplier;

/** Suppliers by who they are and what they write; for use cases of the modules above that nobody calls. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindSuppliers {
    @PersistenceContext
    private EntityManager entities;

    /** In use or switched off. */
    @PermitAll
    public Optional<SupplierRow> find(SupplierId supplier) {
        return Optional.ofNullable(entities.find(Supplier.class, supplier.value()))
                .map(found -> new SupplierRow(found.id(), found.draft(), found.version()));
    }

    /** Whether that e-mail address is the supplier's, or one of their contacts'. */
    @PermitAll
    public boolean writesFrom(SupplierId supplier, String address) {
        Supplier found = entities.find(Supplier.class, supplier.value());
        return found != null && addresses(found.draft()).anyMatch(address::equalsIgnoreCase);
    }

    private static Stream<String> addresses(SupplierDraft draft) {
        Stream<String> contacts =
                draft.contacts().stream().map(SupplierContact::email).filter(Objects::nonNull);
        return draft.channel() == SupplierChannel.MAIL
                ? Stream.concat(Stream.of(draft.recipient()), contacts)
                : contacts;
    }
}
