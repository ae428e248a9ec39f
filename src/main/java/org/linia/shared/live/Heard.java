package org.linia.shared.live;

import jakarta.json.JsonObject;
import java.util.List;

/**
 * News that came over the wire; fired on every node, outside of any request and transaction.
 *
 * @param news in the order in which each node sent its own
 * @param missed whether other news may have been lost before
 */
public record Heard(List<JsonObject> news, boolean missed) {}
