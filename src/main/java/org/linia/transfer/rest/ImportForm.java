package org.linia.transfer.rest;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Violation;
import org.linia.shared.text.Texts;

/** The parts of a request that starts an import; {@code organisation} may be null. */
record ImportForm(String mapping, String organisation, String fileName, InputStream file) {
    private static final int LONGEST_MAPPING = 1 << 20;

    /** @throws InvalidInput naming what is missing, unknown or too long */
    static ImportForm of(List<EntityPart> parts) throws IOException {
        List<Violation> violations = new ArrayList<>();
        String mapping = null;
        String organisation = null;
        EntityPart file = null;
        for (EntityPart part : parts) {
            switch (part.getName()) {
                case "mapping" -> mapping = text(part, violations);
                case "organisation" -> organisation = text(part, violations);
                case "file" -> file = part;
                default ->
                    violations.add(Violation.of(Texts.printable(part.getName()), "shared.invalid.unknownMember"));
            }
        }
        if (mapping == null) {
            violations.add(Violation.of("mapping", "transfer.mapping.missing"));
        }
        if (file == null) {
            violations.add(Violation.of("file", "transfer.mapping.missing"));
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return new ImportForm(mapping, organisation, file.getFileName().orElse("file.csv"), file.getContent());
    }

    private static String text(EntityPart part, List<Violation> violations) throws IOException {
        byte[] bytes = part.getContent().readNBytes(LONGEST_MAPPING + 1);
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (bytes.length > LONGEST_MAPPING) {
            violations.add(Violation.of(part.getName(), "transfer.mapping.too-long", LONGEST_MAPPING));
        } else if (!Texts.isStorable(text)) {
            violations.add(Violation.of(part.getName(), "shared.invalid.characters"));
        }
        return text;
    }
}
