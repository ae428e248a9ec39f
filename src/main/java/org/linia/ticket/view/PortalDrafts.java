package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.linia.shared.problem.Refusal;
import org.linia.ticket.Draft;
import org.linia.ticket.boundary.DiscardDraft;
import org.linia.ticket.boundary.KeepDraft;
import org.linia.ticket.boundary.ReadDraft;

/** What a person writes on a page of the portal, kept while they write. Drafts are a help: their failure stops nobody. */
@RequestScoped
public class PortalDrafts {
    @Inject
    private KeepDraft keep;

    @Inject
    private ReadDraft read;

    @Inject
    private DiscardDraft discard;

    /** Keeps the request parameter {@code draft}, an object of texts; an empty one throws the draft away. */
    public void keep(String subject) {
        String sent = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("draft");
        try (JsonReader reader = Json.createReader(new StringReader(sent == null ? "{}" : sent))) {
            JsonObject body = reader.readObject();
            if (body.isEmpty()) {
                discard.discard(subject);
            } else {
                keep.keep(subject, body);
            }
        } catch (JsonException | Refusal unusable) {
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    /** The texts by the names of their fields; none if nothing was kept. */
    public Map<String, String> texts(String subject) {
        Map<String, String> texts = new HashMap<>();
        read.read(subject)
                .map(Draft::body)
                .ifPresent(body -> body.forEach((name, value) -> {
                    if (value instanceof JsonString text && !text.getString().isEmpty()) {
                        texts.put(name, text.getString());
                    }
                }));
        return texts;
    }

    public void discard(String subject) {
        discard.discard(subject);
    }
}
