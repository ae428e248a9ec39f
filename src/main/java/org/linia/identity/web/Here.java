package org.linia.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linia.identity.ProviderAddresses;

/** The address of this Linia as others reach it: the configured one ({@code linia.url}), or the one of the request. */
@ApplicationScoped
public class Here {
    private Optional<String> configured;

    protected Here() {}

    @Inject
    Here(@ConfigProperty(name = "linia.url") Optional<String> configured) {
        this.configured = configured;
    }

    public ProviderAddresses of(HttpServletRequest request) {
        return new ProviderAddresses(configured
                .map(url -> url.strip().replaceAll("/+$", ""))
                .filter(url -> !url.isEmpty())
                .orElseGet(() -> asked(request)));
    }

    private static String asked(HttpServletRequest request) {
        boolean usual = request.getServerPort() == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + request.getServerPort())
                + request.getContextPath();
    }
}
