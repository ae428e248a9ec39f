package org.linia.identity;

/**
 * By how many ways somebody is in at this moment.
 *
 * @param browsers that have a session
 * @param signInTokens that came from showing a password
 * @param personalTokens that were made for programs
 */
public record SignedIn(long browsers, long signInTokens, long personalTokens) {}
