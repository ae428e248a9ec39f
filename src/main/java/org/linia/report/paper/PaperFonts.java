package org.linia.report.paper;

import com.lowagie.text.Chunk;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Letters of all languages that Linia speaks: what the first font does not have comes from the next one. */
final class PaperFonts {
    private static final List<BaseFont> PLAIN =
            List.of(font("DejaVuSansCondensed.ttf", ""), font("wqy-microhei.ttc", ",0"));
    private static final List<BaseFont> BOLD = List.of(font("DejaVuSansCondensed-Bold.ttf", ""), PLAIN.get(1));

    private PaperFonts() {}

    static Phrase plain(String text, float size, Color colour) {
        return phrase(PLAIN, text, size, colour);
    }

    static Phrase bold(String text, float size, Color colour) {
        return phrase(BOLD, text, size, colour);
    }

    private static Phrase phrase(List<BaseFont> fonts, String text, float size, Color colour) {
        Phrase phrase = new Phrase();
        int begin = 0;
        BaseFont font = fonts.get(0);
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            BaseFont next = fontOf(text.codePointAt(at), fonts);
            if (next != font) {
                phrase.add(new Chunk(text.substring(begin, at), new Font(font, size, Font.NORMAL, colour)));
                begin = at;
                font = next;
            }
        }
        phrase.add(new Chunk(text.substring(begin), new Font(font, size, Font.NORMAL, colour)));
        return phrase;
    }

    private static BaseFont fontOf(int letter, List<BaseFont> fonts) {
        return fonts.stream()
                .filter(font -> font.charExists(letter))
                .findFirst()
                .orElse(fonts.get(0));
    }

    /** @param member of a collection of fonts in one file */
    private static BaseFont font(String name, String member) {
        try (InputStream in = PaperFonts.class.getResourceAsStream("/fonts/" + name)) {
            return BaseFont.createFont(
                    name + member, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the font " + name, unreadable);
        }
    }
}
