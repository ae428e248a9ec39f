package org.linia.shared.rest;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linia.shared.database.Database;
import org.linia.shared.database.Outage;
import org.linia.shared.database.Taken;
import org.linia.shared.problem.Conflict;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.Refusal;
import org.linia.shared.problem.Unavailable;
import org.linia.shared.web.RequestId;

/**
 * Everything that goes wrong on the API, as a problem document: never a stack trace, never HTML. What we did not expect
 * is logged and answered with 500 and the request's id.
 */
@Provider
public class Problems implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(Problems.class.getName());

    @Inject
    private ProblemAnswer problems;

    @Inject
    private Database database;

    @Context
    private UriInfo uri;

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        return cause(thrown, Refusal.class)
                .map(this::refused)
                .or(() -> cause(thrown, EJBAccessException.class)
                        .map(denied -> refused(new NotAllowed("shared.problem.notAllowed"))))
                .or(() -> cause(thrown, WebApplicationException.class).map(this::container))
                .or(() -> Outage.in(thrown).map(away -> {
                    LOG.log(Level.WARNING, "The database does not answer: {0}", away.getMessage());
                    database.doubt();
                    return refused(new Unavailable("shared.problem.databaseAway"));
                }))
                .orElseGet(() -> Taken.isIn(thrown)
                        ? refused(new Conflict(List.of(), "shared.problem.taken"))
                        : ourFault(thrown));
    }

    private Response refused(Refusal refusal) {
        int status = RefusalStatus.of(refusal);
        var answer = Response.status(status)
                .type(ProblemAnswer.MEDIA_TYPE)
                .entity(problems.of(status, refusal, uri.getRequestUri().getRawPath()));
        problems.extraHeaders(refusal).forEach(answer::header);
        return answer.build();
    }

    private Response container(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        var answer = Response.fromResponse(refused.getResponse());
        return status < 400
                ? answer.build()
                : answer.type(ProblemAnswer.MEDIA_TYPE)
                        .entity(problems.of(status, uri.getRequestUri().getRawPath()))
                        .build();
    }

    private Response ourFault(Throwable thrown) {
        LOG.log(
                Level.SEVERE,
                "Unexpected in " + uri.getRequestUri().getRawPath() + ", request " + RequestId.of(request),
                thrown);
        return Response.serverError()
                .type(ProblemAnswer.MEDIA_TYPE)
                .entity(problems.of(500, uri.getRequestUri().getRawPath()))
                .build();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        Set<Throwable> seen = new HashSet<>();
        for (Throwable at = thrown; at != null && seen.add(at); at = at.getCause()) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
        }
        return Optional.empty();
    }
}
