package org.linia.identity;

/** What a provider vouches for: somebody, or a program that acts for itself. */
public enum IdentityKind {
    PERSON,
    CLIENT
}
