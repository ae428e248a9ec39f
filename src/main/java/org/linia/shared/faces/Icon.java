package org.linia.shared.faces;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** {@code <l:icon name="clock"/>}: a symbol of icons.svg; silent unless it is given a {@code label}. */
@FacesComponent("linia.Icon")
public class Icon extends Tag {

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        String name = text("name");
        if (name == null) {
            return;
        }
        ResponseWriter writer = context.getResponseWriter();
        String size = text("size");
        open(writer, "svg", size == null ? "i" : "i i-" + size);
        String label = text("label");
        if (label == null) {
            writer.writeAttribute("aria-hidden", "true", null);
        } else {
            writer.writeAttribute("role", "img", null);
            writer.writeAttribute("aria-label", label, null);
        }
        writer.startElement("use", null);
        writer.writeAttribute("href", Reading.of(context).icons() + "#i-" + name, null);
        writer.endElement("use");
        writer.endElement("svg");
    }
}
