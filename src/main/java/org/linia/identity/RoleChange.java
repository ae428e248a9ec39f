package org.linia.identity;

import java.util.Set;

/**
 * What a change of a role would do, before it is saved.
 *
 * @param holders how many active accounts hold the role now
 */
public record RoleChange(Set<Permission> gained, Set<Permission> lost, boolean otherReach, long holders) {}
