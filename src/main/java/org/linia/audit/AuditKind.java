package org.linia.audit;

/** What is worth an entry. */
public enum AuditKind {
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    BREAK_GLASS_USED,
    TOKEN_CREATED,
    TOKEN_REVOKED,
    FIRST_MANAGER_MADE,
    CREATED,
    CHANGED,
    DELETED,
    IMPORTED,
    /** One manager asked another to approve a dangerous act, and what became of it. */
    APPROVAL_ASKED,
    APPROVED,
    REFUSED,
    WITHDRAWN,
    EXPORTED,
    /** Once for each person, ticket and hour; whose ticket it is does not count as a reader. */
    VIP_TICKET_READ,
    /** A person was taken out of everything; the data vouches for what other entries have become. */
    PERSON_ERASED,
    /** The oldest entries went, as they need not be kept any longer; the data vouches for where the log begins now. */
    LOG_SHORTENED
}
