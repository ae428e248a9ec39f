package org.linia.identity.control;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.linia.identity.DirectoryDraft;
import org.linia.identity.DirectoryDraft.Connection;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Violation;
import org.linia.shared.text.Texts;

/** What an LDAP directory must be like. */
@ApplicationScoped
public class LdapRules {
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,99}|\\d+(\\.\\d+){1,40}");
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final int NAME = 200;
    private static final int TEXT = 500;
    private static final int FILTER = 2_000;
    private static final int PEM = 50_000;
    private static final int MANY = 100;
    private static final int WEEK = 168;

    /**
     * @param isNew whether the password must be given
     * @throws InvalidInput naming everything that is wrong
     */
    public void check(DirectoryDraft draft, boolean isNew) {
        List<Violation> violations = new ArrayList<>();
        Connection connection = draft.connection();
        need(violations, matches(KEY, draft.key()), "key", "identity.invalid.key");
        need(violations, isText(draft.name(), NAME), "name", "identity.invalid.name");
        need(violations, isAddress(connection), "address", "identity.invalid.ldapAddress");
        need(violations, isPem(connection.certificate()), "certificate", "identity.invalid.certificate");
        need(violations, isDn(connection.bindDn()), "bindDn", "identity.invalid.dn");
        boolean password = connection.bindPassword() == null ? !isNew : isText(connection.bindPassword(), TEXT);
        need(violations, password, "bindPassword", "identity.invalid.bindPassword");
        need(violations, isDn(draft.peopleBase()), "peopleBase", "identity.invalid.dn");
        need(violations, isFilter(draft.peopleFilter()), "peopleFilter", "identity.invalid.ldapFilter");
        need(violations, draft.groupsBase() == null || isDn(draft.groupsBase()), "groupsBase", "identity.invalid.dn");
        need(violations, isFilter(draft.groupsFilter()), "groupsFilter", "identity.invalid.ldapFilter");
        boolean attributes = draft.attributes().all().allMatch(name -> matches(ATTRIBUTE, name));
        need(violations, attributes, "attributes", "identity.invalid.attributes");
        boolean domains =
                draft.domains().size() <= MANY && draft.domains().stream().allMatch(domain -> matches(DOMAIN, domain));
        need(violations, domains, "domains", "identity.invalid.domains");
        boolean hours = draft.everyHours() >= 0 && draft.everyHours() <= WEEK;
        need(violations, hours, "everyHours", "identity.invalid.everyHours");
        boolean share = draft.mostLeaving() >= 0 && draft.mostLeaving() <= MANY;
        need(violations, share, "mostLeaving", "identity.invalid.mostLeaving");
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    /** Passwords go over the wire only in TLS, unless the directory is on this machine. */
    private static boolean isAddress(Connection connection) {
        try {
            URI address = isText(connection.address(), TEXT) ? new URI(connection.address()) : null;
            boolean bare = address != null
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && (address.getRawPath().isEmpty() || address.getRawPath().equals("/"))
                    && address.getPort() <= 0xFFFF
                    && address.getPort() != 0;
            if (bare && "ldaps".equalsIgnoreCase(address.getScheme())) {
                return !connection.startTls();
            }
            return bare
                    && "ldap".equalsIgnoreCase(address.getScheme())
                    && (connection.startTls() || ProviderHttp.isHere(address.getHost()));
        } catch (URISyntaxException notOne) {
            return false;
        }
    }

    private static boolean isPem(String certificate) {
        try {
            return certificate == null
                    || (isText(certificate, PEM) && !LdapTrust.read(certificate).isEmpty());
        } catch (CertificateException notOne) {
            return false;
        }
    }

    /** The empty name would be nobody's. */
    private static boolean isDn(String text) {
        return isText(text, TEXT) && DN.isValidDN(text);
    }

    private static boolean isFilter(String text) {
        try {
            return isText(text, FILTER) && Filter.create(text) != null;
        } catch (LDAPException notOne) {
            return false;
        }
    }

    private static boolean isText(String text, int most) {
        return text != null
                && !text.isBlank()
                && text.codePointCount(0, text.length()) <= most
                && Texts.isStorable(text);
    }

    private static boolean matches(Pattern pattern, String text) {
        return text != null && pattern.matcher(text).matches();
    }

    private static void need(List<Violation> violations, boolean met, String field, String key) {
        if (!met) {
            violations.add(Violation.of(field, key));
        }
    }
}
