package org.linia.shared.outbox;

/**
 * What the other side said when it was called.
 *
 * @param status null if it did not answer
 * @param words what it said, or why it did not
 */
public record Answer(Integer status, int millis, String words) {}
