package org.linia.shared.faces;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * {@code <l:card heading="..." icon="user" key="requester">...</l:card>}: a box that folds. Under its {@code key} the
 * browser remembers whether it is open. Facet {@code end} stands in the heading.
 */
@FacesComponent("linia.Card")
public class Card extends Tag {

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        open(writer, "details", "card");
        if (value("open") == null || is("open")) {
            writer.writeAttribute("open", "open", null);
        }
        if (text("key") != null) {
            writer.writeAttribute("data-remember", text("key"), null);
        }
        writer.startElement("summary", null);
        if (text("icon") != null) {
            icon(context, text("icon"), "i");
        }
        writer.writeText(text("heading") == null ? "" : text("heading"), null);
        facet(context, this, "end");
        icon(context, "chevron", "i turn");
        writer.endElement("summary");
        writer.startElement("div", null);
        writer.writeAttribute("class", "card-body", null);
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        writer.endElement("div");
        writer.endElement("details");
    }
}
