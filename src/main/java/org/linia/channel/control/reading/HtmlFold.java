package org.linia.channel.control.reading;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.linia.channel.MailHtml;
import org.linia.channel.control.reading.HtmlText.Place;

/** Cuts HTML where its text is folded, whatever mail program wrote it. In doubt all of it is new. */
final class HtmlFold {
    private HtmlFold() {}

    /** @param clean what may be shown */
    static MailHtml of(String clean) {
        Document tree = Jsoup.parseBodyFragment(clean);
        tree.outputSettings().prettyPrint(false);
        HtmlText read = HtmlText.of(tree.body());
        Folding.Folded folded = Folding.of(read.text());
        return Optional.of(folded)
                .filter(both -> !both.folded().isEmpty())
                .flatMap(both -> cut(read, HtmlText.letters(both.text())))
                .map(first -> split(first, tree.body()))
                .orElse(new MailHtml(clean, ""));
    }

    /** The first of what is not new. */
    private static Optional<Node> cut(HtmlText read, int letters) {
        Place within = null;
        for (Place place : read.places()) {
            if (place.before() == letters) {
                return Optional.of(place.words());
            } else if (place.before() > letters) {
                break;
            }
            within = place;
        }
        return Optional.ofNullable(within).flatMap(place -> cut(place, letters));
    }

    /** Within preformatted words, between two of their lines. */
    private static Optional<Node> cut(Place place, int letters) {
        String words = place.words().getWholeText();
        int left = letters - place.before();
        int at = 0;
        while (at < words.length() && left > 0) {
            left -= HtmlText.isSpace(words.charAt(at++)) ? 0 : 1;
        }
        int next = at;
        while (next < words.length() && HtmlText.isSpace(words.charAt(next))) {
            next++;
        }
        boolean isBetweenLines =
                next < words.length() && words.substring(at, next).contains("\n");
        return isBetweenLines ? Optional.of(place.words().splitText(next)) : Optional.empty();
    }

    private static MailHtml split(Node first, Element body) {
        Node cut = first;
        while (cut.parent() != body && isFirst(cut)) {
            cut = cut.parent();
        }
        Element parent = (Element) cut.parent();
        Element behind = moved(cut, parent.shallowClone());
        while (parent != body) {
            Node next = parent.nextSibling();
            parent = parent.parent();
            Element shell = parent.shallowClone().appendChild(behind);
            behind = next == null ? shell : moved(next, shell);
        }
        trim(body);
        Document rest = new Document("");
        rest.outputSettings().prettyPrint(false);
        rest.appendChild(behind);
        return new MailHtml(body.html().strip(), behind.html().strip());
    }

    /** That node and what follows beside it. */
    private static Element moved(Node from, Element to) {
        Node next = from;
        while (next != null) {
            Node one = next;
            next = one.nextSibling();
            to.appendChild(one);
        }
        return to;
    }

    private static boolean isFirst(Node node) {
        Node before = node.previousSibling();
        while (before != null && isNothing(before)) {
            before = before.previousSibling();
        }
        return before == null;
    }

    /** Lines and gaps that led to what was cut off. */
    private static void trim(Element body) {
        Element within = body;
        while (within != null) {
            while (within.lastChild() != null && isNothing(within.lastChild())) {
                within.lastChild().remove();
            }
            within = within.lastChild() instanceof Element last ? last : null;
        }
    }

    private static boolean isNothing(Node node) {
        return node instanceof TextNode words
                ? words.isBlank()
                : node instanceof Element element && !element.hasText() && element.selectFirst("img") == null;
    }
}
