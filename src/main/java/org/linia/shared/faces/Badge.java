package org.linia.shared.faces;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** {@code <l:badge kind="warn" icon="edit" text="..."/>}: a small label. Children are written after the text. */
@FacesComponent("linia.Badge")
public class Badge extends Tag {

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        Marks.of(context, this).beginBadge(text("kind"));
        if (text("icon") != null) {
            icon(context, text("icon"), "i");
        }
        if (text("text") != null) {
            writer.writeText(text("text"), null);
        }
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        context.getResponseWriter().endElement("span");
    }
}
