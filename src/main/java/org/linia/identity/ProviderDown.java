package org.linia.identity;

import org.linia.shared.problem.Unavailable;

/** A provider cannot be used now. REST: 503. */
public class ProviderDown extends Unavailable {
    private final ProviderFault fault;

    /** @param arguments of the text {@code identity.fault} has for it */
    public ProviderDown(ProviderFault fault, Object... arguments) {
        super("identity.fault." + fault, arguments);
        this.fault = fault;
    }

    public ProviderFault fault() {
        return fault;
    }
}
