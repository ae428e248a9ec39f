package org.linia.provider;

import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchEntry;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.schema.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is different in an Active Directory: ids are sixteen bytes, and no more than fifteen hundred members of a group are
 * given at once ([MS-ADTS] 3.1.1.3.1.3.3).
 */
final class MicrosoftShape extends InMemoryOperationInterceptor {
    private static final int AT_ONCE = 1_500;
    private static final Pattern FROM = Pattern.compile("member;range=(\\d+)-(?:\\*|\\d+)");

    static Schema schema() throws LDAPException {
        Entry more = new Entry(
                "cn=schema",
                new Attribute("objectClass", "top", "ldapSubentry", "subschema"),
                new Attribute("cn", "schema"),
                new Attribute(
                        "attributeTypes",
                        type("2", "objectGUID", "octetStringMatch", "40"),
                        type("221", "sAMAccountName", "caseIgnoreMatch", "15"),
                        type("656", "userPrincipalName", "caseIgnoreMatch", "15"),
                        type("782", "objectCategory", "caseIgnoreMatch", "15"),
                        type("141", "department", "caseIgnoreMatch", "15"),
                        type("8", "userAccountControl", "integerMatch", "27"),
                        type("159", "accountExpires", "integerMatch", "27")),
                new Attribute(
                        "objectClasses",
                        "( 1.2.840.113556.1.5.9 NAME 'user' SUP top STRUCTURAL MUST ( cn $ objectGUID $ sAMAccountName )"
                                + " MAY ( userPrincipalName $ objectCategory $ department $ userAccountControl $ accountExpires $ displayName"
                                + " $ mail $ telephoneNumber $ manager $ userPassword ) )",
                        "( 1.2.840.113556.1.5.8 NAME 'group' SUP top STRUCTURAL MUST ( cn $ objectGUID ) MAY member )"));
        return Schema.mergeSchemas(Schema.getDefaultStandardSchema(), new Schema(more));
    }

    private static String type(String id, String name, String equality, String syntax) {
        return "( 1.2.840.113556.1.4.%s NAME '%s' EQUALITY %s SYNTAX 1.3.6.1.4.1.1466.115.121.1.%s SINGLE-VALUE )"
                .formatted(id, name, equality, syntax);
    }

    /** The server itself knows no parts, and is asked for all. */
    @Override
    public void processSearchRequest(InMemoryInterceptedSearchRequest request) {
        if (from(request.getRequest().getAttributeList()) > 0) {
            SearchRequest all = request.getRequest().duplicate();
            List<String> asked = all.getAttributeList();
            all.setAttributes(Stream.concat(asked.stream(), Stream.of("member")).toList());
            request.setRequest(all);
        }
    }

    @Override
    public void processSearchEntry(InMemoryInterceptedSearchEntry found) {
        int from = from(found.getRequest().getAttributeList());
        String[] members = found.getSearchEntry().getAttributeValues("member");
        if (members == null || (from == 0 && members.length <= AT_ONCE)) {
            return;
        }
        int end = Math.min(from + AT_ONCE, members.length);
        Entry part = found.getSearchEntry().duplicate();
        part.setAttribute("member", List.of());
        part.addAttribute(
                "member;range=" + from + "-" + (end == members.length ? "*" : end - 1),
                Arrays.copyOfRange(members, from, end));
        found.setSearchEntry(part);
    }

    private static int from(List<String> attributes) {
        return attributes.stream()
                .map(FROM::matcher)
                .filter(Matcher::matches)
                .map(match -> Integer.parseInt(match.group(1)))
                .findFirst()
                .orElse(0);
    }
}
