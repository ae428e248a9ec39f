package org.linia.identity;

import java.time.Instant;

/**
 * An LDAP directory as managers see it; its password is not shown to anybody.
 *
 * @param known so many people have an account by it
 * @param nextImportAt null: only when somebody asks for it
 */
public record DirectoryRow(DirectoryDraft draft, long known, Instant nextImportAt, long version) {}
