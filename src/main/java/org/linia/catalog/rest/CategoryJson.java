package org.linia.catalog.rest;

import java.util.List;
import java.util.Map;
import org.linia.catalog.CategoryRow;
import org.linia.catalog.EscalationDemands;
import org.linia.catalog.FactDraft;
import org.linia.catalog.FactKind;
import org.linia.identity.KeptResource.Kept;

/** A category in answers: {@code name} is English, {@code names} the other languages. */
public record CategoryJson(
        String key,
        String parent,
        String name,
        Map<String, String> names,
        int position,
        boolean active,
        EscalationDemands escalation,
        List<FactJson> facts,
        long version)
        implements Kept {

    /** A fact that the category asks for. */
    public record FactJson(
            String key, String label, Map<String, String> labels, FactKind kind, boolean required, boolean escalation) {
        static FactJson of(FactDraft f) {
            return new FactJson(f.key(), f.label(), f.labels().texts(), f.kind(), f.required(), f.escalation());
        }
    }

    static CategoryJson of(CategoryRow row) {
        var c = row.draft();
        return new CategoryJson(
                c.key(),
                c.parent(),
                c.name(),
                c.names().texts(),
                c.position(),
                c.active(),
                c.escalation(),
                c.facts().stream().map(FactJson::of).toList(),
                row.version());
    }
}
