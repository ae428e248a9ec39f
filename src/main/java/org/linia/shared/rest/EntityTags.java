package org.linia.shared.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Gives every JSON answer to a GET an entity tag of its content, unless the resource has a version and says so itself;
 * and answers 304 to those who have that content already.
 */
@Provider
public class EntityTags implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!HttpMethod.GET.equals(request.getMethod())
                || response.getStatus() != Response.Status.OK.getStatusCode()
                || !response.hasEntity()
                || !MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())
                || response.getHeaders().containsKey(HttpHeaders.ETAG)) {
            return;
        }
        byte[] body = response.getEntity() instanceof String text
                ? text.getBytes(StandardCharsets.UTF_8)
                : JsonFormat.bytes(response.getEntity());
        EntityTag tag = new EntityTag(hash(body));
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        if (knows(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        } else {
            response.setEntity(body);
        }
    }

    private static boolean knows(String header, EntityTag tag) {
        return header != null && (header.equals("*") || header.contains('"' + tag.getValue() + '"'));
    }

    private static String hash(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
