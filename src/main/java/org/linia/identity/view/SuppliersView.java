package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.linia.identity.SupplierRow;
import org.linia.identity.boundary.AdministerSuppliers;
import org.linia.shared.text.Times;
import org.linia.shared.text.Viewer;

/** The list of suppliers. */
@Named("supplierList")
@RequestScoped
public class SuppliersView {
    @Inject
    private AdministerSuppliers suppliers;

    @Inject
    private Times times;

    @Inject
    private Viewer viewer;

    private List<SupplierRow> rows;

    public List<SupplierRow> getRows() {
        if (rows == null) {
            rows = suppliers.all();
        }
        return rows;
    }

    /** Whether its contract does not cover today. */
    public boolean isOutside(SupplierRow row) {
        return !row.isUnderContract(times.today(viewer.getZone()));
    }
}
