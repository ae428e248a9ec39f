package org.linia.identity;

import java.util.List;
import org.linia.shared.network.Network;

/**
 * From where and when a role counts.
 *
 * @param networks none: from anywhere
 * @param hours null: always
 */
public record RoleLimits(List<Network> networks, WeeklyHours hours) {
    public static final RoleLimits NONE = new RoleLimits(List.of(), null);

    public RoleLimits {
        networks = List.copyOf(networks);
    }

    public boolean admit(Circumstances now) {
        return Network.admit(networks, now.address()) && isTime(now);
    }

    public boolean isTime(Circumstances now) {
        return hours == null || hours.contains(now.at());
    }

    /** Whether these let in whatever those do. */
    public boolean areAsWideAs(RoleLimits those) {
        return (networks.isEmpty() || networks.equals(those.networks)) && (hours == null || hours.equals(those.hours));
    }
}
