package org.linia.ticket.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What staff want done, at the top of a mail: one command a line, before anything else.
 *
 * <pre>
 * #assign ana@firm.example
 * #resolve A new toner was put in
 * #internal
 * </pre>
 *
 * @param assign person or team; null for nobody
 * @param resolve the solution, empty if it is the rest of the mail; null if it is not resolved
 * @param internal whether only staff read the rest
 * @param rest what is said besides
 * @param unknown commands that are none, as they were written
 */
record MailCommands(String assign, String resolve, boolean internal, String rest, List<String> unknown) {
    private static final Pattern COMMAND = Pattern.compile("#(\\p{Alpha}[\\p{Alnum}-]*)(?:[ \\t]+(.*))?");

    MailCommands {
        unknown = List.copyOf(unknown);
    }

    static MailCommands of(String text) {
        String assign = null;
        String resolve = null;
        boolean internal = false;
        List<String> unknown = new ArrayList<>();
        List<String> lines = text.lines().toList();
        int next = 0;
        for (; next < lines.size(); next++) {
            String line = lines.get(next).strip();
            Matcher command = COMMAND.matcher(line);
            if (!line.isEmpty() && !command.matches()) {
                break;
            } else if (line.isEmpty()) {
                continue;
            }
            String argument = command.group(2) == null ? "" : command.group(2).strip();
            switch (command.group(1).toLowerCase(Locale.ROOT)) {
                case "assign" -> assign = argument;
                case "resolve" -> resolve = argument;
                case "internal" -> internal = true;
                default -> unknown.add(line);
            }
        }
        String rest = String.join("\n", lines.subList(next, lines.size())).strip();
        return new MailCommands(assign, resolve, internal, rest, unknown);
    }

    boolean isNone() {
        return assign == null && resolve == null && !internal && unknown.isEmpty();
    }
}
