package org.linia.shared.problem;

/** Nobody is known for this request. REST: 401. */
public class NotSignedIn extends Refusal {
    public NotSignedIn() {
        this("shared.problem.notSignedIn");
    }

    protected NotSignedIn(String key) {
        super(Text.of(key));
    }
}
