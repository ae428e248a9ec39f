package org.linia.shared.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.linia.shared.problem.Conflict;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFresh;
import org.linia.shared.problem.Refusal;
import org.linia.shared.problem.TooMany;
import org.linia.shared.problem.Unavailable;
import org.linia.shared.text.Messages;

/** A refusal as an RFC 9457 problem document, in the caller's language. */
@ApplicationScoped
public class ProblemAnswer {
    private static final String NO_TYPE = "about:blank";
    public static final String MEDIA_TYPE = "application/problem+json";
    /** Seconds: the embedded database comes back within a few, and a program that asks sooner only adds to the load. */
    private static final String RETRY_UNAVAILABLE = "5";

    @Inject
    private Messages messages;

    public int status(Refusal refusal) {
        return RefusalStatus.of(refusal);
    }

    /** The document's text. */
    public String of(int status, Refusal refusal, String instance) {
        JsonObjectBuilder problem = begin(
                refusal instanceof NotFresh ? NotFresh.TYPE : NO_TYPE,
                status,
                messages.of(refusal.text().key(), refusal.text().arguments().toArray()),
                instance);
        if (refusal instanceof InvalidInput invalid) {
            problem.add("violations", violations(invalid));
        } else if (refusal instanceof Conflict conflict) {
            JsonArrayBuilder allowed = Json.createArrayBuilder();
            conflict.allowed().forEach(allowed::add);
            problem.add("allowed", allowed);
        }
        return problem.build().toString();
    }

    /** For what the container itself refuses (no such path, wrong method or media type) and for our own faults. */
    public String of(int status, String instance) {
        return begin(NO_TYPE, status, messages.of("shared.status." + status + ".detail"), instance)
                .build()
                .toString();
    }

    /** Writes the whole answer outside JAX-RS. */
    public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) {
        int status = RefusalStatus.of(refusal);
        extraHeaders(refusal).forEach(response::setHeader);
        write(response, status, of(status, refusal, request.getRequestURI()));
    }

    /** Lets the error page of the refusal's status answer a browser. */
    public void page(HttpServletResponse response, Refusal refusal) {
        try {
            extraHeaders(refusal).forEach(response::setHeader);
            response.sendError(RefusalStatus.of(refusal));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    public void write(HttpServletResponse response, int status, String document) {
        try {
            response.setStatus(status);
            response.setContentType(MEDIA_TYPE);
            response.getOutputStream().write(document.getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Those that the refusal brings along. */
    public Map<String, String> extraHeaders(Refusal refusal) {
        if (refusal instanceof TooMany slow) {
            return Map.of("Retry-After", Long.toString(slow.retryAfter().toSeconds()));
        }
        return refusal instanceof Unavailable ? Map.of("Retry-After", RETRY_UNAVAILABLE) : Map.of();
    }

    private JsonObjectBuilder begin(String type, int status, String detail, String instance) {
        return Json.createObjectBuilder()
                .add("type", type)
                .add("title", messages.of("shared.status." + status + ".title"))
                .add("status", status)
                .add("detail", detail)
                .add("instance", instance);
    }

    private JsonArrayBuilder violations(InvalidInput invalid) {
        JsonArrayBuilder violations = Json.createArrayBuilder();
        invalid.violations()
                .forEach(violation -> violations.add(Json.createObjectBuilder()
                        .add("field", violation.field())
                        .add(
                                "message",
                                messages.of(
                                        violation.text().key(),
                                        violation.text().arguments().toArray()))));
        return violations;
    }
}
