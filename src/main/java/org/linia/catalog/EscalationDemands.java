package org.linia.catalog;

/**
 * What must be there before a ticket of a category is escalated by hand, besides the facts that say so themselves (E2).
 *
 * @param steps a text that says what was tried
 * @param file at least one file
 */
public record EscalationDemands(boolean steps, boolean file) {
    public static final EscalationDemands NONE = new EscalationDemands(false, false);
}
