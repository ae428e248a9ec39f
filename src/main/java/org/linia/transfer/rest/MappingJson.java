package org.linia.transfer.rest;

import jakarta.json.JsonObject;
import org.linia.shared.json.Json;
import org.linia.transfer.MappingLine;

/** A mapping that can be used again; {@code document} is absent in lists. */
public record MappingJson(String name, boolean shipped, long version, JsonObject document) {
    static MappingJson of(MappingLine line) {
        return new MappingJson(line.name(), line.shipped(), line.version(), null);
    }

    static MappingJson of(MappingLine line, String document) {
        return new MappingJson(line.name(), line.shipped(), line.version(), Json.object(document));
    }
}
