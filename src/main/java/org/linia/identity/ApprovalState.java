package org.linia.identity;

/** Where a request stands. Texts: {@code identity.approval.} and the name. */
public enum ApprovalState {
    OPEN,
    /** Nobody decided in time. */
    EXPIRED,
    /** And carried out, or, for an export, there to be fetched once. */
    APPROVED,
    /** An export that was approved and fetched. */
    FETCHED,
    REFUSED,
    WITHDRAWN
}
