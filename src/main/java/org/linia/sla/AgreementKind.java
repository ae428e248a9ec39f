package org.linia.sla;

/** Who promises what to whom. */
public enum AgreementKind {
    /** A service level agreement: the desk's promise to an organisation. */
    SLA,
    /** An operational level agreement: a promise between the desk's own teams. */
    OLA,
    /** An underpinning contract: a supplier's promise to the desk. */
    UC
}
