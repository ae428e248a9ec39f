package org.linia.identity;

import jakarta.json.JsonObject;
import java.util.Map;
import org.linia.shared.json.Json;
import org.linia.shared.problem.NeedsAnother;

/**
 * Another manager has to approve first. REST: 202 with the address of the request, if the caller says why they want it (query
 * parameter {@code reason}).
 */
public class NeedsApproval extends NeedsAnother {
    private final transient Asking asking;

    /**
     * What is asked for.
     *
     * @param subject as in the audit log
     * @param about the person whom it is about; null for none
     * @param asked what the act needs to know to be carried out
     * @param changes what it changes, as data of an audit entry
     */
    public record Asking(
            FourEyesAct act,
            OrganisationId organisation,
            String subject,
            AccountId about,
            JsonObject asked,
            JsonObject changes) {
        public static Asking of(
                FourEyesAct act,
                OrganisationId organisation,
                String subject,
                AccountId about,
                Map<String, ?> asked,
                Map<String, ?> changes) {
            return new Asking(
                    act,
                    organisation,
                    subject,
                    about,
                    Json.value(asked).asJsonObject(),
                    Json.value(changes).asJsonObject());
        }
    }

    public NeedsApproval(Asking asking) {
        super("identity.refused.fourEyes." + asking.act());
        this.asking = asking;
    }

    public Asking asking() {
        return asking;
    }
}
