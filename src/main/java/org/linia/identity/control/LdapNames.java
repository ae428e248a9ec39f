package org.linia.identity.control;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.Locale;

/** Names of entries, in a form in which the same ones are equal (RFC 4514). */
final class LdapNames {
    private LdapNames() {}

    static String normal(String dn) {
        try {
            return DN.normalize(dn);
        } catch (LDAPException notOne) {
            return dn.toLowerCase(Locale.ROOT);
        }
    }
}
