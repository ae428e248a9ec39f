package org.linia.channel.control.reading;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.linia.shared.text.SafeHtml;

/** HTML as it reads without its looks; what is quoted in it begins with {@code >}. Knows where what stands. */
final class HtmlText implements NodeVisitor {
    private static final int DEEPEST = 9;

    private final StringBuilder text = new StringBuilder();
    private final List<Place> places = new ArrayList<>();
    private int quoted;
    private int kept;
    private int letters;
    private boolean fresh = true;

    /**
     * Where words stand.
     *
     * @param before how many characters that are not white space come before them
     */
    record Place(TextNode words, int before) {}

    private HtmlText() {}

    static String of(String html) {
        return of(SafeHtml.read(html).body()).text();
    }

    static HtmlText of(Element body) {
        HtmlText read = new HtmlText();
        body.traverse(read);
        return read;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            if (!words.isBlank()) {
                places.add(new Place(words, letters));
            }
            write(kept > 0 ? words.getWholeText() : words.text());
        } else if (node instanceof Element element) {
            if (element.isBlock() || element.nameIs("br")) {
                end(element.nameIs("br") || element.nameIs("p"));
            }
            quoted += element.nameIs("blockquote") ? 1 : 0;
            kept += element.nameIs("pre") ? 1 : 0;
            write(element.nameIs("li") ? "- " : "");
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            link(element);
            if (element.isBlock()) {
                end(false);
            }
            if (element.nameIs("td") || element.nameIs("th")) {
                write(" ");
            }
            quoted -= element.nameIs("blockquote") ? 1 : 0;
            kept -= element.nameIs("pre") ? 1 : 0;
        }
    }

    private void link(Element element) {
        String to = element.nameIs("a") ? element.attr("href").strip() : "";
        if (to.matches("(?i)https?://.+") && !element.text().strip().equalsIgnoreCase(to)) {
            write(" <" + to + ">");
        }
    }

    private void write(String words) {
        for (String line : words.split("(?<=\n)", -1)) {
            String said = fresh ? line.replaceAll(kept > 0 ? "^\n" : "^\\s+", "") : line;
            if (!said.isEmpty()) {
                append((fresh ? "> ".repeat(Math.min(quoted, DEEPEST)) : "") + said);
                fresh = said.endsWith("\n");
            }
        }
    }

    private void append(String words) {
        text.append(words);
        letters += letters(words);
    }

    private void end(boolean always) {
        int length = text.length();
        boolean isBlank = length > 1 && text.charAt(length - 1) == '\n' && text.charAt(length - 2) == '\n';
        if (!fresh || always && !isBlank) {
            text.append('\n');
        }
        fresh = true;
    }

    String text() {
        return text.toString()
                .replace('\u00A0', ' ')
                .replaceAll("[ \\t]+\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /** In the order in which they are read. */
    List<Place> places() {
        return places;
    }

    /** How many characters are not white space. */
    static int letters(String words) {
        return (int) words.chars().filter(letter -> !isSpace(letter)).count();
    }

    static boolean isSpace(int letter) {
        return letter == '\u00A0' || Character.isWhitespace(letter);
    }
}
