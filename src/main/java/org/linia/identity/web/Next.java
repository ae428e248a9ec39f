package org.linia.identity.web;

import java.util.regex.Pattern;

/** Where a person goes on after signing in: only to a page of ours. */
public final class Next {
    /** No page of ours has such a link, and the container does not take it as a place to go. */
    private static final Pattern UPWARDS = Pattern.compile("^[^?]*/\\.\\.?(/|$|\\?)");

    private Next() {}

    /** The wanted path, or the first page if it is none of ours: a link from a stranger leads nowhere else. */
    public static String within(String wanted) {
        boolean ours = wanted != null
                && wanted.startsWith("/")
                && !wanted.startsWith("//")
                && !wanted.contains("\\")
                && !UPWARDS.matcher(wanted).find()
                && wanted.chars().noneMatch(Character::isISOControl);
        return ours ? wanted : "/";
    }
}
