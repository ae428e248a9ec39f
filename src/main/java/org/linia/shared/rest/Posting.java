package org.linia.shared.rest;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;

/** What makes a POST the same as an earlier one; a {@code @BeanParam}. */
public class Posting {
    @HeaderParam("Idempotency-Key")
    private String key;

    @Context
    private UriInfo uri;

    @Context
    private Request request;

    public String key() {
        return key;
    }

    /** Method and path: the same key on another resource is another request. */
    public String target() {
        return request.getMethod() + " " + uri.getRequestUri().getRawPath();
    }
}
