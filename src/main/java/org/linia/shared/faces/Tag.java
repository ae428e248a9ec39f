package org.linia.shared.faces;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** A tag that writes its own markup. It has an {@code id} in the page only when the page gave it one. */
abstract class Tag extends UIComponentBase {

    @Override
    public String getFamily() {
        return "org.linia";
    }

    Object value(String name) {
        return getAttributes().get(name);
    }

    /** The attribute as text; null when it is absent or empty. */
    String text(String name) {
        Object value = value(name);
        String text = value == null ? null : value.toString();
        return text == null || text.isEmpty() ? null : text;
    }

    boolean is(String name) {
        Object value = value(name);
        return value != null && Boolean.parseBoolean(value.toString());
    }

    /** Opens an element that stands for this tag: with its id if it was named, and {@code styleClass} after ours. */
    void open(ResponseWriter writer, String element, String css) throws IOException {
        writer.startElement(element, this);
        String id = getId();
        if (id != null && !id.startsWith(UIViewRoot.UNIQUE_ID_PREFIX)) {
            writer.writeAttribute("id", getClientId(), null);
        }
        String more = text("styleClass");
        writer.writeAttribute("class", more == null ? css : css + ' ' + more, null);
    }

    static void element(ResponseWriter writer, String element, String css, String text) throws IOException {
        writer.startElement(element, null);
        if (css != null) {
            writer.writeAttribute("class", css, null);
        }
        writer.writeText(text, null);
        writer.endElement(element);
    }

    static void icon(FacesContext context, String name, String css) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement("svg", null);
        writer.writeAttribute("class", css, null);
        writer.writeAttribute("aria-hidden", "true", null);
        writer.startElement("use", null);
        writer.writeAttribute("href", Reading.of(context).icons() + "#i-" + name, null);
        writer.endElement("use");
        writer.endElement("svg");
    }

    static void facet(FacesContext context, UIComponentBase owner, String name) throws IOException {
        var facet = owner.getFacet(name);
        if (facet != null && facet.isRendered()) {
            facet.encodeAll(context);
        }
    }
}
