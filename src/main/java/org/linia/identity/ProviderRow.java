package org.linia.identity;

/** An identity provider as managers see it; its secret is not shown to anybody. */
public record ProviderRow(ProviderDraft draft, boolean hasSecret, long version) {}
