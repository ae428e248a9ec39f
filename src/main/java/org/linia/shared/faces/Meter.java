package org.linia.shared.faces;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** {@code <l:meter value="57" label="..." kind="warn"/>}: a bar of 0 to {@code max} (100), without a style attribute. */
@FacesComponent("linia.Meter")
public class Meter extends Tag {

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        String kind = text("kind");
        open(writer, "progress", kind == null ? "meter" : "meter is-" + kind);
        writer.writeAttribute("max", text("max") == null ? "100" : text("max"), null);
        if (text("value") != null) {
            writer.writeAttribute("value", text("value"), null);
        }
        if (text("label") != null) {
            writer.writeAttribute("aria-label", text("label"), null);
        }
        writer.endElement("progress");
    }
}
