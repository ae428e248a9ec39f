package org.linia.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linia.identity.NotUnique;
import org.linia.shared.json.Json;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Refusal;
import org.linia.shared.problem.Stale;
import org.linia.shared.problem.Violation;
import org.linia.shared.rest.ProblemAnswer;
import org.linia.shared.text.Messages;

/** A refusal in the form that SCIM gives it (RFC 7644, 3.12), in the caller's language. */
@ApplicationScoped
public class ScimAnswer {
    public static final String MEDIA_TYPE = "application/scim+json";
    private static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";

    @Inject
    private ProblemAnswer problems;

    @Inject
    private Messages messages;

    /** Writes the whole answer. */
    public void write(HttpServletResponse response, Refusal refusal) {
        problems.extraHeaders(refusal).forEach(response::setHeader);
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("schemas", List.of(ERROR));
        error.put("status", Integer.toString(status(refusal)));
        type(refusal).ifPresent(type -> error.put("scimType", type));
        error.put("detail", detail(refusal));
        write(response, status(refusal), Json.text(error));
    }

    public int status(Refusal refusal) {
        return problems.status(refusal);
    }

    /** In words; of bad input all that is wrong. */
    public String detail(Refusal refusal) {
        return refusal instanceof InvalidInput invalid
                ? invalid.violations().stream().map(this::words).collect(Collectors.joining(" "))
                : words(refusal.text());
    }

    /** The keyword that SCIM has for it, if any. */
    public Optional<String> type(Refusal refusal) {
        if (refusal instanceof NotUnique) {
            return Optional.of("uniqueness");
        } else if (refusal instanceof Stale) {
            return Optional.of("invalidVers");
        } else if (refusal instanceof InvalidInput invalid) {
            return Optional.of(
                    switch (invalid.violations().get(0).field()) {
                        case "" -> "invalidSyntax";
                        case "filter" -> "invalidFilter";
                        default -> "invalidValue";
                    });
        }
        return Optional.empty();
    }

    private String words(Violation violation) {
        String words = words(violation.text());
        return violation.field().isEmpty() ? words : violation.field() + ": " + words;
    }

    private String words(Refusal.Text text) {
        return messages.of(text.key(), text.arguments().toArray());
    }

    /** A document that is there already. */
    public static void write(HttpServletResponse response, int status, String document) {
        try {
            response.setStatus(status);
            if (!document.isEmpty()) {
                response.setContentType(MEDIA_TYPE);
                response.getOutputStream().write(document.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
