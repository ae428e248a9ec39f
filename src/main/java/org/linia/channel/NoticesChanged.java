package org.linia.channel;

import java.util.Set;
import org.linia.identity.AccountId;

/**
 * Somebody has new notices, or has read some. Fired within the transaction.
 *
 * @param subject what the new ones are about; null if some were read
 */
public record NoticesChanged(Set<AccountId> of, String subject) {
    public NoticesChanged {
        of = Set.copyOf(of);
    }
}
