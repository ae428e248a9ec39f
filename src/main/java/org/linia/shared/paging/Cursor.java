package org.linia.shared.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.linia.shared.problem.InvalidInput;

/**
 * The place in a list after which the next slice begins: the sort's name and the last row's keys, opaque to others. It
 * carries no rights: every slice passes the caller's data scope again.
 */
public final class Cursor {
    private static final String BETWEEN = "\u001f";

    private Cursor() {}

    public static String of(String sort, Object... keys) {
        var text = new StringBuilder(sort);
        for (Object key : keys) {
            text.append(BETWEEN).append(key);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The one number of a cursor over rising ids; 0 without a cursor. */
    public static long number(String sort, String cursor) {
        if (cursor == null) {
            return 0;
        }
        String key = keys(sort, 1, cursor).get(0);
        if (!key.matches("\\d{1,18}")) {
            throw InvalidInput.of("after", "shared.invalid.cursor");
        }
        return Long.parseLong(key);
    }

    /**
     * The keys of a cursor that {@link #of} made for the same sort.
     *
     * @throws InvalidInput if it was made for another sort, or not by us
     */
    public static List<String> keys(String sort, int count, String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = List.of(text.split(BETWEEN, -1));
            if (parts.size() == count + 1 && parts.get(0).equals(sort)) {
                return parts.subList(1, parts.size());
            }
        } catch (IllegalArgumentException notOurs) {
            throw InvalidInput.of("after", "shared.invalid.cursor");
        }
        throw InvalidInput.of("after", "shared.invalid.cursor");
    }
}
