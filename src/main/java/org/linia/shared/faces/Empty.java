package org.linia.shared.faces;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** {@code <l:empty icon="inbox" heading="..." text="...">buttons</l:empty>}: an empty state that says the next step. */
@FacesComponent("linia.Empty")
public class Empty extends Tag {

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        open(writer, "div", "empty");
        icon(context, text("icon") == null ? "inbox" : text("icon"), "i i-xl");
        element(writer, "h3", null, text("heading"));
        if (text("text") != null) {
            element(writer, "p", null, text("text"));
        }
        writer.startElement("div", null);
        writer.writeAttribute("class", "row row-wrap", null);
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        writer.endElement("div");
        writer.endElement("div");
    }
}
