package org.linia.transfer.control.story;

/**
 * A value before and after, null for none.
 *
 * @param field the name in mapping documents, {@code facts.<name>}, or {@code sourceState} for the source's own word
 */
public record Change(String field, String from, String to) {}
