package org.linia.identity;

import jakarta.json.JsonObject;

/**
 * What a directory says of somebody.
 *
 * @param name what it calls them; nobody else of the organisation is called so
 * @param externalId its own id of them, or null
 * @param department by name; null for none
 * @param manager to whom they answer; null for nobody
 * @param said all else, in the words of SCIM's User (RFC 7643, 4.1), and of its enterprise extension under
 *     {@code enterprise}
 */
public record DirectoryPerson(
        String name, String externalId, boolean active, String department, AccountId manager, JsonObject said) {}
