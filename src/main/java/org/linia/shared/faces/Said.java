package org.linia.shared.faces;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.linia.shared.text.Prose;
import org.linia.shared.text.Prose.Kind;
import org.linia.shared.text.Prose.Part;

/**
 * {@code <l:said value="#{message.body}"/>}: what a person wrote, with its paragraphs, lines and links, all escaped.
 * {@code mentions} are the names that it calls with an @, {@code reader} the name of whoever reads it.
 */
@FacesComponent("linia.Said")
public class Said extends Tag {

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        for (List<List<Part>> paragraph : Prose.paragraphs(text("value"), mentions())) {
            writer.startElement("p", null);
            writer.writeAttribute("dir", "auto", null);
            for (int line = 0; line < paragraph.size(); line++) {
                if (line > 0) {
                    writer.startElement("br", null);
                    writer.endElement("br");
                }
                write(writer, paragraph.get(line));
            }
            writer.endElement("p");
        }
    }

    private List<String> mentions() {
        return value("mentions") instanceof Collection<?> names
                ? names.stream().map(Object::toString).toList()
                : List.of();
    }

    /** A stranger's link: opened apart, and neither side learns of the other. */
    private void write(ResponseWriter writer, List<Part> line) throws IOException {
        for (Part part : line) {
            if (part.kind() == Kind.MENTION) {
                boolean isReader = part.text().substring(1).equals(text("reader"));
                element(writer, "span", isReader ? "mention mention-me" : "mention", part.text());
            } else if (part.kind() == Kind.LINK) {
                writer.startElement("a", null);
                writer.writeURIAttribute("href", part.text(), null);
                writer.writeAttribute("rel", "nofollow noopener noreferrer", null);
                writer.writeAttribute("target", "_blank", null);
                writer.writeText(part.text(), null);
                writer.endElement("a");
            } else {
                writer.writeText(part.text(), null);
            }
        }
    }
}
