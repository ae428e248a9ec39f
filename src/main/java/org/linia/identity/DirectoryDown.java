package org.linia.identity;

import org.linia.shared.problem.Unavailable;

/** An LDAP directory cannot be used now. REST: 503. */
public class DirectoryDown extends Unavailable {
    private final DirectoryFault fault;

    /** @param arguments of the text {@code identity.ldapFault} has for it */
    public DirectoryDown(DirectoryFault fault, Object... arguments) {
        super("identity.ldapFault." + fault, arguments);
        this.fault = fault;
    }

    public DirectoryFault fault() {
        return fault;
    }
}
