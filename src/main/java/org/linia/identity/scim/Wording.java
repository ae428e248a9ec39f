package org.linia.identity.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.response.BulkResponse;
import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;
import de.captaingoldfish.scim.sdk.common.response.ListResponse;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;

/** The library's answers, where directories read the RFC more closely than it does. */
final class Wording {
    private static final String RESOURCES = "Resources";
    private static final String STATUS = "status";

    private Wording() {}

    static String of(ScimResponse answer) {
        ObjectNode words = answer.deepCopy();
        if (answer instanceof ListResponse && !words.has(RESOURCES)) {
            words.putArray(RESOURCES);
        } else if (answer instanceof ErrorResponse) {
            statusAsText(words);
        } else if (answer instanceof BulkResponse) {
            for (JsonNode operation : words.path("Operations")) {
                statusAsText(operation);
                statusAsText(operation.path("response"));
            }
        }
        return words.toString();
    }

    /** RFC 7644, 3.12: the code as a JSON string. */
    private static void statusAsText(JsonNode node) {
        if (node instanceof ObjectNode object && object.path(STATUS).isNumber()) {
            object.put(STATUS, object.get(STATUS).asText());
        }
    }
}
