package org.linia.escalation;

/** What the desk does with a ticket by itself. */
public enum EscalationAct {
    /** Hands it to the next line above. */
    CLIMB,
    /** Hands it to a certain team. */
    HAND_OVER,
    /** Makes its priority one higher. */
    RAISE_PRIORITY,
    /** Tells people of it. */
    NOTIFY,
    /** Has the management of the requester's organisation look after it too. */
    CALL_MANAGEMENT
}
