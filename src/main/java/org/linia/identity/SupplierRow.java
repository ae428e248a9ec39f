package org.linia.identity;

import java.time.LocalDate;

/** A supplier as staff see it. */
public record SupplierRow(SupplierId id, SupplierDraft draft, long version) {

    /** Whether a contract covers that day; true if nothing says since when or until when. */
    public boolean isUnderContract(LocalDate day) {
        return (draft.contractFrom() == null || !day.isBefore(draft.contractFrom()))
                && (draft.contractTo() == null || !day.isAfter(draft.contractTo()));
    }
}
