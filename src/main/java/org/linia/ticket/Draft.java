package org.linia.ticket;

import jakarta.json.JsonObject;
import java.time.Instant;

/** What a person is writing and has not sent: the form's members as the page keeps them. */
public record Draft(String subject, JsonObject body, Instant updatedAt) {}
