package org.linia.identity;

/**
 * What an import of a directory did, or would do.
 *
 * @param people how many the directory has
 * @param groups how many it has
 * @param left who was there before, and is no more, or is locked: switched off here
 * @param failed people and groups that could not be taken in
 */
public record DirectoryTally(int people, int groups, int made, int changed, int left, int groupsChanged, int failed) {}
