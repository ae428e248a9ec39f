package org.linia.transfer.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Violation;
import org.linia.transfer.MappingLine;
import org.linia.transfer.control.mapping.Mapping;
import org.linia.transfer.control.mapping.MappingDocument;

/** The mappings that can be used by name: those that Linia ships, and those that managers have saved. */
@ApplicationScoped
public class MappingShelf {
    private static final List<String> SHIPPED = List.of("servicenow-incident-log");

    @PersistenceContext
    private EntityManager entities;

    public List<MappingLine> all() {
        List<MappingLine> all = new ArrayList<>();
        SHIPPED.forEach(name -> all.add(new MappingLine(name, true, 0)));
        List<?> saved = entities.createNativeQuery("select name, version from saved_mapping order by name")
                .getResultList();
        saved.stream()
                .map(Object[].class::cast)
                .forEach(row -> all.add(new MappingLine((String) row[0], false, (Long) row[1])));
        return all;
    }

    public Optional<MappingLine> line(String name) {
        return all().stream().filter(line -> line.name().equals(name)).findFirst();
    }

    public boolean isShipped(String name) {
        return SHIPPED.contains(name);
    }

    /**
     * @param wanted a document, or the name of a mapping on the shelf
     * @throws InvalidInput if there is none of that name
     */
    public String document(String wanted) {
        String text = wanted.strip();
        if (text.startsWith("{")) {
            return wanted;
        }
        return named(text).orElseThrow(() -> InvalidInput.of("mapping", "transfer.mapping.none-of-that-name"));
    }

    /** @throws InvalidInput naming every fault of the document */
    public static Mapping read(String document) {
        try {
            return MappingDocument.read(document);
        } catch (ImportRefused refused) {
            throw new InvalidInput(refused.violations().stream()
                    .map(fault -> Violation.of(
                            fault.field().equals("mapping") ? "mapping" : "mapping." + fault.field(),
                            fault.key(),
                            fault.arguments().toArray()))
                    .toList());
        }
    }

    public Optional<String> named(String name) {
        if (isShipped(name)) {
            return Optional.of(shipped(name));
        }
        List<?> found = entities.createNativeQuery("select document from saved_mapping where name = ?1")
                .setParameter(1, name)
                .getResultList();
        return found.stream().findFirst().map(String.class::cast);
    }

    private static String shipped(String name) {
        try (InputStream in = MappingShelf.class.getResourceAsStream("/transfer/" + name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
