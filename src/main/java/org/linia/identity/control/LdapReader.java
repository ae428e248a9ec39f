package org.linia.identity.control;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.linia.identity.DirectoryAttributes;
import org.linia.identity.DirectoryDown;
import org.linia.identity.DirectoryFault;

/** Reads people and groups of an LDAP directory: page by page (RFC 2696), and of what we ask for alone. */
@ApplicationScoped
public class LdapReader {
    private static final int PAGE = 500;
    private static final int MOST = 200_000;
    private static final int TWO = 2;

    private Clock clock;

    protected LdapReader() {}

    @Inject
    LdapReader(Clock clock) {
        this.clock = clock;
    }

    /** @throws DirectoryDown if it breaks off, or has more than two hundred thousand */
    public List<LdapPerson> people(LDAPConnection connection, LdapClient client, int most) {
        Filter filter = filter(client.settings().peopleFilter());
        SearchRequest request = request(client, client.settings().peopleBase(), filter);
        return entries(connection, request, most, entry -> LdapPerson.of(entry, client, clock.instant()));
    }

    /** None if its groups are none of our business. */
    public List<LdapGroup> groups(LDAPConnection connection, LdapClient client, int most) {
        String base = client.settings().groupsBase();
        if (base == null) {
            return List.of();
        }
        DirectoryAttributes names = client.settings().attributes();
        SearchRequest request = new SearchRequest(
                base,
                SearchScope.SUB,
                filter(client.settings().groupsFilter()),
                names.id(),
                names.groupName(),
                names.member());
        List<LdapGroup> groups = new ArrayList<>();
        for (Entry entry : entries(connection, request, most, Function.identity())) {
            groups.add(new LdapGroup(
                    LdapPerson.subject(entry, client),
                    entry.getDN(),
                    entry.getAttributeValue(names.groupName()),
                    members(connection, entry, names.member())));
        }
        return groups;
    }

    public List<LdapPerson> people(LDAPConnection connection, LdapClient client) {
        return people(connection, client, MOST);
    }

    public List<LdapGroup> groups(LDAPConnection connection, LdapClient client) {
        return groups(connection, client, MOST);
    }

    /** The only one whom that finds; nobody as well if there are several. */
    Optional<LdapPerson> only(LDAPConnection connection, LdapClient client, Filter which) {
        Filter filter = Filter.createANDFilter(filter(client.settings().peopleFilter()), which);
        SearchRequest request = request(client, client.settings().peopleBase(), filter);
        request.setSizeLimit(TWO);
        try {
            List<SearchResultEntry> found = connection.search(request).getSearchEntries();
            return found.size() == 1
                    ? Optional.of(LdapPerson.of(found.get(0), client, clock.instant()))
                    : Optional.empty();
        } catch (LDAPException no) {
            if (no.getResultCode() == ResultCode.SIZE_LIMIT_EXCEEDED) {
                return Optional.empty();
            }
            throw fault(no, client.settings().peopleBase());
        }
    }

    private static SearchRequest request(LdapClient client, String base, Filter filter) {
        DirectoryAttributes names = client.settings().attributes();
        SearchRequest request = new SearchRequest(
                base,
                SearchScope.SUB,
                filter,
                names.id(),
                names.username(),
                names.name(),
                names.email(),
                names.phone(),
                names.department(),
                names.manager(),
                names.locked(),
                LdapPerson.EXPIRY);
        request.setDerefPolicy(DereferencePolicy.NEVER);
        return request;
    }

    /** What a manager wrote; it was read before it was kept. */
    private static Filter filter(String text) {
        try {
            return Filter.create(text);
        } catch (LDAPException changedSince) {
            throw new DirectoryDown(
                    DirectoryFault.SEARCH, changedSince.getResultCode().getName());
        }
    }

    /** @param each what is kept of an entry: of many, all attributes would fill the memory */
    private static <T> List<T> entries(
            LDAPConnection connection, SearchRequest request, int most, Function<Entry, T> each) {
        List<T> all = new ArrayList<>();
        ASN1OctetString cookie = null;
        try {
            do {
                request.setControls(new SimplePagedResultsControl(PAGE, cookie, false));
                SearchResult page = connection.search(request);
                page.getSearchEntries().forEach(entry -> all.add(each.apply(entry)));
                SimplePagedResultsControl more = SimplePagedResultsControl.get(page);
                cookie = more != null && more.moreResultsToReturn() ? more.getCookie() : null;
            } while (cookie != null && all.size() < most);
        } catch (LDAPException no) {
            throw fault(no, request.getBaseDN());
        }
        if (all.size() > MOST) {
            throw new DirectoryDown(DirectoryFault.TOO_MANY, MOST);
        }
        return all;
    }

    /** An Active Directory gives the members of a large group in parts ([MS-ADTS] 3.1.1.3.1.3.3). */
    private static List<String> members(LDAPConnection connection, Entry entry, String name) {
        List<String> members = new ArrayList<>();
        Attribute part = part(entry, name);
        try {
            while (part != null && part.getName().contains(";range=")) {
                members.addAll(List.of(part.getValues()));
                boolean last = part.getName().endsWith("*");
                String next = name + ";range=" + members.size() + "-*";
                Entry read = last ? null : connection.getEntry(entry.getDN(), next);
                part = read == null ? null : part(read, name);
            }
        } catch (LDAPException no) {
            throw fault(no, entry.getDN());
        }
        if (part != null) {
            members.addAll(List.of(part.getValues()));
        }
        return members;
    }

    private static Attribute part(Entry entry, String name) {
        return entry.getAttributesWithOptions(name, null).stream()
                .filter(Attribute::hasValue)
                .findFirst()
                .orElse(null);
    }

    private static DirectoryDown fault(LDAPException no, String base) {
        boolean none = no.getResultCode() == ResultCode.NO_SUCH_OBJECT
                || no.getResultCode() == ResultCode.INVALID_DN_SYNTAX
                || no.getResultCode() == ResultCode.REFERRAL;
        return none
                ? new DirectoryDown(DirectoryFault.BASE, base)
                : new DirectoryDown(DirectoryFault.SEARCH, no.getResultCode().getName());
    }
}
