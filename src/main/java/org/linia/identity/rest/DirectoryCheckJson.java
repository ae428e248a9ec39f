package org.linia.identity.rest;

import java.util.List;
import org.linia.identity.DirectoryFault;

/**
 * What came of trying an LDAP directory.
 *
 * @param people how many it has, counted up to a thousand
 * @param groups how many it has, counted up to a thousand
 * @param example one of its people, to be recognised
 */
public record DirectoryCheckJson(boolean works, List<FaultJson> faults, int people, int groups, String example) {
    /** What is wrong, in a word and in the caller's language. */
    public record FaultJson(DirectoryFault fault, String message) {}
}
