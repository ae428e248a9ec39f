package org.linia.shared.rest;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.linia.shared.problem.PreconditionMissing;
import org.linia.shared.problem.Stale;

/** Versions as entity tags: {@code "7"} is version 7. */
public final class Versions {
    private Versions() {}

    /**
     * The version that a change was made from.
     *
     * @throws PreconditionMissing without {@code If-Match}
     * @throws Stale if the tag is none of ours, and so of no version that is current
     */
    public static long expected(HttpHeaders headers) {
        String tag = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (tag == null) {
            throw new PreconditionMissing();
        } else if (!tag.matches("\"\\d{1,18}\"")) {
            throw new Stale(-1);
        }
        return Long.parseLong(tag.substring(1, tag.length() - 1));
    }

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** 304 if the caller has this version already, otherwise 200 with the entity. */
    public static Response read(Request request, long version, Object entity) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag(version));
        return (unchanged != null ? unchanged : Response.ok(entity))
                .tag(tag(version))
                .build();
    }
}
