package org.linia.shared.faces;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import org.linia.shared.text.Prose;
import org.linia.shared.text.Prose.Part;

/** {@code <l:said value="#{message.body}"/>}: what a person wrote, with its paragraphs, lines and links, all escaped. */
@FacesComponent("linia.Said")
public class Said extends Tag {

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        for (List<List<Part>> paragraph : Prose.paragraphs(text("value"))) {
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

    /** A stranger's link: opened apart, and neither side learns of the other. */
    private static void write(ResponseWriter writer, List<Part> line) throws IOException {
        for (Part part : line) {
            if (part.link()) {
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
