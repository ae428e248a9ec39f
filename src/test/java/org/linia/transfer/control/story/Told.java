package org.linia.transfer.control.story;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.linia.transfer.control.mapping.MappingDocument;

/** All stories of a small file. */
final class Told {
    private Told() {}

    static List<Story> all(String mapping, byte[] file) {
        List<Story> stories = new ArrayList<>();
        try (Stories told = new Stories(() -> new ByteArrayInputStream(file), MappingDocument.read(mapping))) {
            for (Story story = told.next(); story != null; story = told.next()) {
                stories.add(story);
            }
        }
        return stories;
    }
}
