package org.linia.identity;

/** How a supplier gets what is handed to them. */
public enum SupplierChannel {
    /** A letter to an e-mail address. */
    MAIL,
    /** A call of a URL of theirs. */
    WEBHOOK
}
