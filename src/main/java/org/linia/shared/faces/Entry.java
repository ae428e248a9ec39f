package org.linia.shared.faces;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.time.Instant;

/**
 * One entry of a timeline. {@code kind}: user (what the requester wrote), staff, note (internal, unmistakable), event (one
 * line with an icon). Facet {@code marks} holds badges of the heading, the children are the body.
 */
@FacesComponent("linia.Entry")
public class Entry extends Tag {

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        String kind = text("kind") == null ? "user" : text("kind");
        if (kind.equals("event")) {
            beginEvent(context);
            return;
        }
        ResponseWriter writer = context.getResponseWriter();
        open(writer, "article", kind.equals("user") ? "entry" : "entry entry-" + kind);
        String author = text("author");
        element(writer, "span", "avatar avatar-l hue-" + Person.hue(value("person")), Person.initials(author), true);
        div(writer, "entry-box");
        div(writer, "entry-head");
        element(writer, "span", "strong", author);
        if (text("role") != null) {
            element(writer, "span", "faint", text("role"));
        }
        if (kind.equals("note")) {
            writer.startElement("span", null);
            writer.writeAttribute("class", "badge badge-note", null);
            icon(context, "lock", "i");
            writer.writeText(Reading.of(context).text("shared.note"), null);
            writer.endElement("span");
        }
        facet(context, this, "marks");
        when(context);
        writer.endElement("div");
        div(writer, "entry-body");
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        writer.endElement("div");
        if ("event".equals(text("kind"))) {
            writer.endElement("div");
        } else {
            writer.endElement("div");
            writer.endElement("article");
        }
    }

    private void beginEvent(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        open(writer, "div", "entry-event");
        icon(context, text("icon") == null ? "history" : text("icon"), "i");
        writer.startElement("div", null);
        when(context);
    }

    private void when(FacesContext context) throws IOException {
        if (value("at") instanceof Instant at) {
            ResponseWriter writer = context.getResponseWriter();
            writer.startElement("time", null);
            writer.writeAttribute("class", "when", null);
            writer.writeAttribute("datetime", Marks.second(at), null);
            writer.writeText(Reading.of(context).times().brief(at), null);
            writer.endElement("time");
            writer.writeText(" ", null);
        }
    }

    private static void div(ResponseWriter writer, String css) throws IOException {
        writer.startElement("div", null);
        writer.writeAttribute("class", css, null);
    }

    private static void element(ResponseWriter writer, String name, String css, String text, boolean hidden)
            throws IOException {
        writer.startElement(name, null);
        writer.writeAttribute("class", css, null);
        writer.writeAttribute("aria-hidden", Boolean.toString(hidden), null);
        writer.writeText(text, null);
        writer.endElement(name);
    }
}
