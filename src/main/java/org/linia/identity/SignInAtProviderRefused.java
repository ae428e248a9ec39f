package org.linia.identity;

/** A provider's word was not enough. REST: 401. */
public class SignInAtProviderRefused extends SignInRefused {
    private final SignInFault fault;
    private final String detail;

    /** @param detail for the audit log alone */
    public SignInAtProviderRefused(SignInFault fault, String detail) {
        super("identity.door." + fault);
        this.fault = fault;
        this.detail = detail;
    }

    public SignInFault fault() {
        return fault;
    }

    public String detail() {
        return detail;
    }
}
