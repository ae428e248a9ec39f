package org.linia.identity;

import java.util.List;

/**
 * By what a person can show again who they are.
 *
 * @param password whether by their password
 * @param providers else at one of these
 */
public record Proof(boolean password, List<Keyed> providers) {
    public Proof {
        providers = List.copyOf(providers);
    }
}
