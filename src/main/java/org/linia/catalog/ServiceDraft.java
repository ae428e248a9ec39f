package org.linia.catalog;

import org.linia.shared.text.Translations;

/**
 * What a manager writes into a service; {@code name} is English, {@code names} the other languages.
 *
 * @param swarm whether its tickets are offered to those who know it best, who solve them together
 */
public record ServiceDraft(String key, String name, Translations names, boolean active, boolean swarm) {
    /** The same, in use or retired. */
    public ServiceDraft active(boolean now) {
        return new ServiceDraft(key, name, names, now, swarm);
    }
}
