package org.linia.shared.faces;

/** One thing to choose, as {@code f:selectItems} takes it. */
public record Option(String value, String label) {}
