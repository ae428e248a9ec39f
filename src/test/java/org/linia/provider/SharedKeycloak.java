package org.linia.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands one Keycloak to all classes that ask for it, and stops it after the last test of all. Whoever uses it holds {@link
 * #LOCK}; it may not be ready yet.
 */
public final class SharedKeycloak implements ParameterResolver {
    public static final String LOCK = "Keycloak";

    private static final Namespace OURS = Namespace.create(SharedKeycloak.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Keycloak.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot().getStore(OURS).getOrComputeIfAbsent(Keycloak.class, key -> started(), Keycloak.class);
    }

    private static Keycloak started() {
        try {
            return Keycloak.start();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
