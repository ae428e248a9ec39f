package org.linia.identity;

/**
 * What a change of policies would do now.
 *
 * @param sessions of browsers that there are
 * @param ending how many of them would end
 */
public record PolicyEffect(long sessions, long ending) {}
