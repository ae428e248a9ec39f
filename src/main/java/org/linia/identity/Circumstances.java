package org.linia.identity;

import java.time.Instant;

/**
 * From where and when somebody asks.
 *
 * @param address of the caller, or the one that a trusted proxy names
 */
public record Circumstances(String address, Instant at) {}
