package org.linia.shared.faces;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * {@code <l:dialog id="resolve" heading="...">fields<f:facet name="foot">buttons</f:facet></l:dialog>}: the browser's own
 * modal dialog. Opened by any element with {@code data-opens="resolve"}, closed by {@code data-closes} or Escape.
 */
@FacesComponent("linia.Dialog")
public class Dialog extends Tag {

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        String title = getClientId(context) + "-title";
        open(writer, "dialog", is("wide") ? "dialog dialog-wide" : "dialog");
        writer.writeAttribute("aria-labelledby", title, null);
        writer.startElement("div", null);
        writer.writeAttribute("class", "dialog-head", null);
        writer.startElement("h2", null);
        writer.writeAttribute("id", title, null);
        writer.writeText(text("heading") == null ? "" : text("heading"), null);
        writer.endElement("h2");
        writer.startElement("button", null);
        writer.writeAttribute("type", "button", null);
        writer.writeAttribute("class", "btn btn-quiet btn-icon btn-s", null);
        writer.writeAttribute("data-closes", "", null);
        writer.writeAttribute("aria-label", Reading.of(context).text("shared.close"), null);
        icon(context, "x", "i");
        writer.endElement("button");
        writer.endElement("div");
        writer.startElement("div", null);
        writer.writeAttribute("class", "dialog-body", null);
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        writer.endElement("div");
        if (getFacet("foot") != null) {
            writer.startElement("div", null);
            writer.writeAttribute("class", "dialog-foot", null);
            facet(context, this, "foot");
            writer.endElement("div");
        }
        writer.endElement("dialog");
    }
}
