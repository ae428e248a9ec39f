package org.linia.shared.problem;

/** The caller may do this, but has to show again who they are. REST: 403, with a type of its own. */
public class NotFresh extends NotAllowed {
    /** By which programs know this problem. */
    public static final String TYPE = "urn:linia:problem:fresh-sign-in";

    public NotFresh() {
        super("identity.refused.notFresh");
    }
}
