package org.linia.catalog;

import java.util.List;
import org.linia.shared.text.Translations;

/**
 * What a manager writes into a category.
 *
 * @param parent key of the category above; null at the top
 * @param name in English
 * @param names in other languages
 * @param position among its siblings; lower comes first
 * @param escalation what it demands before an escalation, itself and those beneath it
 * @param facts what it asks for, in that order
 */
public record CategoryDraft(
        String key,
        String parent,
        String name,
        Translations names,
        int position,
        boolean active,
        EscalationDemands escalation,
        List<FactDraft> facts) {
    public CategoryDraft {
        facts = List.copyOf(facts);
    }

    /** The same with other facts. */
    public CategoryDraft asking(List<FactDraft> others) {
        return new CategoryDraft(key, parent, name, names, position, active, escalation, others);
    }

    /** The same, in use or retired. */
    public CategoryDraft active(boolean now) {
        return new CategoryDraft(key, parent, name, names, position, now, escalation, facts);
    }
}
