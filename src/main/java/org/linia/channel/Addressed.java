package org.linia.channel;

import java.util.Collection;
import java.util.Set;
import org.linia.identity.AccountId;

/** A notice and for whom it is. */
public record Addressed(NewNotice notice, Set<AccountId> readers) {
    public Addressed(NewNotice notice, Collection<AccountId> readers) {
        this(notice, Set.copyOf(readers));
    }

    public Addressed {
        readers = Set.copyOf(readers);
    }
}
