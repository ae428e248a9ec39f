package org.linia.shared.rest;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linia.shared.problem.PreconditionMissing;
import org.linia.shared.problem.Stale;

/** Versions as entity tags: {@code "7"} is version 7. */
public final class Versions {
    private static final Pattern ONE = Pattern.compile("\\s*\"(\\d{1,18})\"\\s*");
    /** Weak tags never match (RFC 9110, 13.1.1), nor does what is no tag of ours. */
    private static final Pattern ANY = Pattern.compile("(?:^|,)\\s*\"(\\d{1,18})\"\\s*(?=,|$)");

    private Versions() {}

    /** @throws PreconditionMissing without {@code If-Match} */
    public static void demand(HttpHeaders headers) {
        if (headers.getHeaderString(HttpHeaders.IF_MATCH) == null) {
            throw new PreconditionMissing();
        }
    }

    /**
     * The version that a change was made from: the one of the tag, or the present one if {@code If-Match} lists it among
     * others or is {@code *}.
     *
     * @param current the present version, asked for only where it is needed
     * @throws PreconditionMissing without {@code If-Match}
     * @throws Stale if no tag is that of the present version
     */
    public static long expected(HttpHeaders headers, LongSupplier current) {
        demand(headers);
        String tags = headers.getHeaderString(HttpHeaders.IF_MATCH);
        Matcher one = ONE.matcher(tags);
        if (one.matches()) {
            return Long.parseLong(one.group(1));
        }
        long now = current.getAsLong();
        boolean meant = tags.strip().equals("*")
                || ANY.matcher(tags).results().anyMatch(tag -> Long.parseLong(tag.group(1)) == now);
        if (!meant) {
            throw new Stale(now);
        }
        return now;
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
