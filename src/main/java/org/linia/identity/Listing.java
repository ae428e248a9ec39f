package org.linia.identity;

/**
 * Which of a long list is wanted, as protocols want it that count.
 *
 * @param skip how many come before
 * @param most how many of the rest are given
 * @param sort an attribute as in {@link Sought}; null: the oldest first
 */
public record Listing(Sought sought, String sort, boolean descending, long skip, int most) {}
