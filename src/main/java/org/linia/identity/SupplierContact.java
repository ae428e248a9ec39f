package org.linia.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody at a supplier's; e-mail and phone may be null. */
public record SupplierContact(String name, String email, String phone) {

    /** As people write it: {@code Ion Pop; ion@firma.example; +40 21 555}. */
    @Override
    public String toString() {
        return Stream.of(name, email, phone).filter(Objects::nonNull).collect(Collectors.joining("; "));
    }

    /** One a line; what has an @ is the e-mail address. */
    public static List<SupplierContact> read(String lines) {
        return lines == null
                ? List.of()
                : lines.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(SupplierContact::one)
                        .toList();
    }

    private static SupplierContact one(String line) {
        List<String> parts = Arrays.stream(line.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        List<String> more = parts.subList(Math.min(1, parts.size()), parts.size());
        return new SupplierContact(
                parts.isEmpty() ? null : parts.get(0),
                more.stream().filter(part -> part.contains("@")).findFirst().orElse(null),
                more.stream().filter(part -> !part.contains("@")).findFirst().orElse(null));
    }
}
