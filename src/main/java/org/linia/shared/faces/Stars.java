package org.linia.shared.faces;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * {@code <l:stars value="4"/>}: how many of five. With a {@code name} they are five radio buttons, sent under that name with
 * or without a script, under the heading {@code label}.
 */
@FacesComponent("linia.Stars")
public class Stars extends Tag {
    private static final int MOST = 5;

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        Object value = value("value");
        int given = value instanceof Number number ? number.intValue() : 0;
        if (text("name") == null) {
            writeMark(context, given);
        } else {
            writeChoice(context, given);
        }
    }

    private void writeMark(FacesContext context, int given) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        open(writer, "span", "stars-given");
        writer.writeAttribute("role", "img", null);
        writer.writeAttribute("aria-label", Reading.of(context).text("shared.stars", given), null);
        for (int star = 1; star <= MOST; star++) {
            icon(context, "star", star <= given ? "i is-on" : "i");
        }
        writer.endElement("span");
    }

    private void writeChoice(FacesContext context, int given) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        open(writer, "fieldset", "field stars");
        element(writer, "legend", "label", text("label"));
        writer.startElement("div", null);
        writer.writeAttribute("class", "stars-row", null);
        for (int star = 1; star <= MOST; star++) {
            writeStar(context, star, star == given);
        }
        writer.endElement("div");
        writer.endElement("fieldset");
    }

    private void writeStar(FacesContext context, int star, boolean chosen) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement("label", null);
        writer.writeAttribute("class", "star", null);
        writer.startElement("input", null);
        writer.writeAttribute("type", "radio", null);
        writer.writeAttribute("name", text("name"), null);
        writer.writeAttribute("value", star, null);
        writer.writeAttribute("required", true, null);
        if (chosen) {
            writer.writeAttribute("checked", true, null);
        }
        writer.endElement("input");
        icon(context, "star", "i");
        element(writer, "span", "sr", Reading.of(context).text("shared.stars", star) + ": ");
        element(writer, "span", "star-word", Reading.of(context).text("shared.stars." + star));
        writer.endElement("label");
    }
}
