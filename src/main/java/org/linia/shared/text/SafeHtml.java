package org.linia.shared.text;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * HTML of others, by what it may consist of: text and its order, links that say where they lead, and images that came with
 * it, named by {@code cid:} (RFC 2392). No style, no script, no form, nothing that is loaded from anywhere. What is hidden
 * goes, and images that only tell who reads.
 */
public final class SafeHtml {
    private static final Safelist ALLOWED = new Safelist()
            .addTags("a", "b", "blockquote", "br", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del")
            .addTags("div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "li", "ol")
            .addTags("p", "pre", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "table", "tbody", "td")
            .addTags("tfoot", "th", "thead", "tr", "u", "ul")
            .addAttributes("a", "href")
            .addAttributes("img", "src", "alt")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan")
            .addAttributes("ol", "start", "type")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addProtocols("img", "src", "cid")
            .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer")
            .addEnforcedAttribute("a", "target", "_blank");

    private static final String CID = "cid:";
    private static final String NO_TEXT = "script, style, title, head, template";
    private static final Pattern HIDDEN = Pattern.compile(
            "display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all", Pattern.CASE_INSENSITIVE);
    /** Nobody sees what is not larger. */
    private static final Pattern TINY = Pattern.compile("\\s*0*[012](px)?\\s*");

    private static final Pattern TINY_STYLE =
            Pattern.compile("(^|[\\s;])(width|height)\\s*:\\s*[012](px)?\\s*(;|!|$)", Pattern.CASE_INSENSITIVE);

    private SafeHtml() {}

    /**
     * What a page calls what it writes for things that it does not show.
     *
     * @param image for an image that is not there, or lies elsewhere
     * @param table for a table that may be wider than the page
     */
    public record Names(String image, String table) {}

    /** As it may be stored. Images from elsewhere stay without their address. */
    public static String clean(String html) {
        return written(cleaned(read(html)));
    }

    /** Only what is there to be read. */
    public static Document read(String html) {
        Document tree = Jsoup.parse(html, "");
        tree.select(NO_TEXT).remove();
        tree.select("[hidden]").remove();
        tree.select("[style]").forEach(element -> {
            if (HIDDEN.matcher(element.attr("style")).find()) {
                element.remove();
            }
        });
        return tree;
    }

    /** Text as HTML. */
    public static String ofText(String text) {
        return "<p>" + Entities.escape(text).replace("\n", "<br>\n") + "</p>";
    }

    /** The same with other names for its images; one without a name stays without an address. */
    public static String named(String html, Function<String, Optional<String>> names) {
        Document tree = cleaned(read(html));
        for (Element image : tree.select("img[src]")) {
            names.apply(cid(image))
                    .ifPresentOrElse(name -> image.attr("src", CID + name), () -> image.removeAttr("src"));
        }
        return written(tree);
    }

    /**
     * For a page, cleaned anew whatever was done with it before: nothing that is stored is believed to be harmless.
     *
     * @param addresses where the image of that name lies in the product
     */
    public static String shown(String html, Function<String, Optional<String>> addresses, Names names) {
        Document tree = cleaned(read(html));
        for (Element image : tree.select("img")) {
            Optional<String> address = addresses.apply(cid(image));
            if (address.isPresent()) {
                image.attr("src", address.get()).attr("loading", "lazy").attr("alt", image.attr("alt"));
            } else {
                String alt = image.attr("alt").strip();
                image.replaceWith(new Element("span")
                        .addClass("mailed-left")
                        .text(alt.isEmpty() ? names.image() : names.image() + ": " + alt));
            }
        }
        for (Element link : tree.select("a[href]")) {
            link.attr("title", link.attr("href"));
        }
        for (Element table : tree.select("table")) {
            if (table.parent().closest("table") == null) {
                table.wrap("<div class=\"mailed-wide\" tabindex=\"0\" role=\"group\"></div>");
                table.parent().attr("aria-label", names.table());
            }
        }
        return written(tree);
    }

    private static String cid(Element image) {
        String src = image.attr("src");
        return src.startsWith(CID) ? src.substring(CID.length()) : "";
    }

    private static Document cleaned(Document tree) {
        tree.select("img").forEach(image -> {
            if (isTiny(image)) {
                image.remove();
            }
        });
        Document clean = new Cleaner(ALLOWED).clean(tree);
        clean.select("h1, h2, h3, h4, h5, h6").forEach(SafeHtml::loud);
        for (Element maybe : clean.select("a, p")) {
            if (maybe.text().replace('\u00A0', ' ').isBlank()
                    && maybe.getElementsByTag("img").isEmpty()) {
                maybe.remove();
            }
        }
        return clean;
    }

    private static boolean isTiny(Element image) {
        return TINY.matcher(image.attr("width")).matches()
                || TINY.matcher(image.attr("height")).matches()
                || TINY_STYLE.matcher(image.attr("style")).find();
    }

    /** The page's own headings are no place for those of others. */
    private static void loud(Element heading) {
        Element bold = new Element("b").appendChildren(heading.childNodesCopy());
        heading.tagName("div").empty().appendChild(bold);
    }

    private static String written(Document tree) {
        tree.outputSettings(new OutputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml));
        return tree.body().html().strip().replace("]]>", "]]&gt;");
    }
}
