package org.linia.shared.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.linia.shared.boundary.AnswerOnce;
import org.linia.shared.boundary.AnswerOnce.Answer;
import org.linia.shared.boundary.AnswerOnce.Asked;

/** Makes a POST safe to repeat where its caller sends an {@code Idempotency-Key}. */
@ApplicationScoped
public class SafeRepeat {
    @Inject
    private AnswerOnce once;

    /**
     * @param account whose request it is
     * @param body the request's content, as one text
     * @param act does the work and answers; not called if the same request was answered before
     */
    public Response answer(long account, Posting posting, String body, Supplier<Response> act) {
        return posting.key() == null
                ? act.get()
                : response(once.answer(
                        account, new Asked(posting.key(), posting.target(), body), () -> answer(act.get())));
    }

    private static Answer answer(Response response) {
        Map<String, String> headers = new LinkedHashMap<>();
        response.getStringHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        return new Answer(
                response.getStatus(), headers, response.hasEntity() ? JsonFormat.text(response.getEntity()) : null);
    }

    private static Response response(Answer answer) {
        var response = Response.status(answer.status());
        answer.headers().forEach(response::header);
        return answer.body() == null
                ? response.build()
                : response.entity(answer.body())
                        .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                        .build();
    }
}
