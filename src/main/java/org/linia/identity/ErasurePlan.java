package org.linia.identity;

import java.util.Map;

/**
 * What comes of erasing somebody: how many of what, by a word for each.
 *
 * @param hinders what has to be seen to before; nothing of it may be left
 */
public record ErasurePlan(Map<String, Long> goes, Map<String, Long> stays, Map<String, Long> hinders) {}
