package org.linia.identity.scim;

import de.captaingoldfish.scim.sdk.common.constants.HttpHeader;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.etag.ETag;
import de.captaingoldfish.scim.sdk.common.resources.ResourceNode;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import java.time.Instant;
import java.util.Optional;

/** Versions as entity tags, and those that a request was made from. */
final class SeenVersion {
    private SeenVersion() {}

    static Meta meta(Instant created, Instant changed, long version) {
        return Meta.builder()
                .created(created)
                .lastModified(changed)
                .version(ETag.builder().weak(false).tag(Long.toString(version)).build())
                .build();
    }

    /** That of {@code If-Match}; null if any will do. */
    static Long asked(Context context) {
        return context.getUriInfos().getHttpHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(HttpHeader.IF_MATCH_HEADER))
                .map(header -> number(ETag.parseETag(header.getValue())))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /** The same; a patch was made, by the library, from what was read for it. */
    static Long asked(Context context, ResourceNode patched) {
        Long asked = asked(context);
        return asked == null && context.getUriInfos().getHttpMethod() == HttpMethod.PATCH
                ? patched.getMeta()
                        .flatMap(Meta::getVersion)
                        .flatMap(SeenVersion::number)
                        .orElse(null)
                : asked;
    }

    private static Optional<Long> number(ETag tag) {
        return Optional.ofNullable(tag.getTag())
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }
}
