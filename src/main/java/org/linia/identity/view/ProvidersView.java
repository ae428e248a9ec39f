package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.linia.identity.ProviderRow;
import org.linia.identity.boundary.AdministerProviders;

/** The list of identity providers. */
@Named("providerList")
@RequestScoped
public class ProvidersView {
    @Inject
    private AdministerProviders providers;

    private List<ProviderRow> rows;

    public List<ProviderRow> getRows() {
        if (rows == null) {
            rows = providers.all();
        }
        return rows;
    }
}
