package org.linia.channel.control.reading;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeVisitor;

/**
 * HTML of others, by what it may consist of: text and its order, links that say where they lead, and images that came with
 * it. No style, no script, no form, nothing that is loaded from anywhere.
 */
final class CleanHtml {
    private static final Safelist ALLOWED = new Safelist()
            .addTags(
                    "a",
                    "b",
                    "blockquote",
                    "br",
                    "caption",
                    "center",
                    "cite",
                    "code",
                    "col",
                    "colgroup",
                    "dd",
                    "del",
                    "div")
            .addTags(
                    "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "li", "ol", "p",
                    "pre")
            .addTags("q", "s", "small", "span", "strike", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th")
            .addTags("thead", "tr", "u", "ul")
            .addAttributes("a", "href")
            .addAttributes("img", "src", "alt")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan")
            .addAttributes("ol", "start", "type")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addProtocols("img", "src", "cid")
            .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer")
            .addEnforcedAttribute("a", "target", "_blank");

    private CleanHtml() {}

    static String clean(String html) {
        Document clean = new Cleaner(ALLOWED).clean(Jsoup.parse(html, ""));
        clean.select("img:not([src])").remove();
        clean.outputSettings(new OutputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml));
        return clean.body().html().strip();
    }

    static String ofText(String text) {
        return "<p>" + Entities.escape(text).replace("\n", "<br>\n") + "</p>";
    }

    /** As it reads without its looks; what is quoted in it begins with {@code >}. */
    static String text(String html) {
        Document read = Jsoup.parse(html, "");
        read.select("script, style, title, head, template").remove();
        Lines lines = new Lines();
        read.body().traverse(lines);
        return lines.text();
    }

    private static final class Lines implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private int quoted;
        private int kept;
        private boolean fresh = true;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
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
                    text.append(fresh ? "> ".repeat(Math.min(quoted, 9)) : "").append(said);
                    fresh = said.endsWith("\n");
                }
            }
        }

        private void end(boolean always) {
            if (!fresh || always && !text.toString().endsWith("\n\n")) {
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
    }
}
