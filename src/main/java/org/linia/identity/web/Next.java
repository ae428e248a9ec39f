package org.linia.identity.web;

/** Where a person goes on after signing in: only to a page of ours. */
public final class Next {
    private Next() {}

    /** The wanted path, or the first page if it is none of ours: a link from a stranger leads nowhere else. */
    public static String within(String wanted) {
        boolean ours = wanted != null
                && wanted.startsWith("/")
                && !wanted.startsWith("//")
                && !wanted.contains("\\")
                && wanted.chars().noneMatch(Character::isISOControl);
        return ours ? wanted : "/";
    }
}
