package org.linia.channel.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.linia.channel.AddressTrouble;
import org.linia.channel.boundary.FindAddressTrouble;

/** Whether mail to somebody arrives, for the page of their account. */
@Named("addressTrouble")
@RequestScoped
public class AddressTroubleView {
    @Inject
    private FindAddressTrouble addresses;

    private final Map<String, Optional<AddressTrouble>> known = new HashMap<>();

    /** Null if it does, as far as we know. */
    public AddressTrouble of(String address) {
        return address == null || address.isEmpty()
                ? null
                : known.computeIfAbsent(address, addresses::read).orElse(null);
    }
}
