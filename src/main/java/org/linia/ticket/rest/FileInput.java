package org.linia.ticket.rest;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.text.Texts;
import org.linia.ticket.KeptFile;
import org.linia.ticket.Visibility;

/** A form with one file: the part {@code file}, and perhaps the part {@code visibility}. */
final class FileInput {
    private static final int WORD = 100;
    private final List<EntityPart> parts;

    /** @throws InvalidInput if there is anything else in it, or a part twice */
    FileInput(List<EntityPart> parts) {
        this.parts = parts;
        for (EntityPart part : parts) {
            String name = "" + PartHeader.of(part).name();
            if (!List.of("file", "visibility").contains(name) || named(name).count() > 1) {
                throw InvalidInput.of(Texts.printable(name), "shared.invalid.unknownMember");
            }
        }
    }

    Visibility visibility() {
        return part("visibility").map(FileInput::word).map(FileInput::constant).orElse(Visibility.PUBLIC);
    }

    KeptFile file(BiFunction<String, InputStream, KeptFile> keep) {
        EntityPart part = part("file").orElseThrow(() -> InvalidInput.of("file", "shared.invalid.required"));
        return keep.apply(PartHeader.of(part).fileName(), part.getContent());
    }

    private Optional<EntityPart> part(String name) {
        return named(name).findFirst();
    }

    private Stream<EntityPart> named(String name) {
        return parts.stream().filter(part -> name.equals(PartHeader.of(part).name()));
    }

    private static String word(EntityPart part) {
        try {
            return new String(part.getContent().readNBytes(WORD), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw InvalidInput.of("visibility", "shared.invalid.text");
        }
    }

    private static Visibility constant(String word) {
        return Arrays.stream(Visibility.values())
                .filter(visibility -> visibility.name().equals(word))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("visibility", "shared.invalid.oneOf", "PUBLIC, INTERNAL"));
    }
}
