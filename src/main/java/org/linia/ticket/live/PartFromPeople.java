package org.linia.ticket.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.identity.AccountDeactivated;
import org.linia.identity.AccountId;
import org.linia.identity.SessionsEnded;
import org.linia.shared.json.Json;
import org.linia.shared.live.Heard;
import org.linia.shared.live.Wire;

/** Closes the lines to somebody whose sessions have ended, on whichever node, without waiting for the next round. */
@ApplicationScoped
public class PartFromPeople {
    private static final String ABOUT = "departure";

    @Inject
    private Wire wire;

    @Inject
    private Listeners listeners;

    void left(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountDeactivated left) {
        tell(left.account());
    }

    void signedOut(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionsEnded ended) {
        tell(ended.account());
    }

    private void tell(AccountId account) {
        wire.send((JsonObject) Json.value(Map.of("about", ABOUT, "account", account.value())));
    }

    void hear(@Observes Heard heard) {
        Set<AccountId> gone = heard.news().stream()
                .filter(one -> one.getString("about").equals(ABOUT))
                .map(one -> new AccountId(one.getJsonNumber("account").longValue()))
                .collect(Collectors.toSet());
        if (!gone.isEmpty()) {
            listeners.knowAnew(gone);
        }
    }
}
