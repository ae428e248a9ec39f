package org.linia.shared.faces;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * {@code <l:avatar name="#{row.assignee}" person="#{row.assigneeId}"/>}: initials on the person's hue, or a dashed ring for
 * nobody. Decoration beside a written name; {@code alone="true"} where it is the only sign of the person.
 */
@FacesComponent("linia.Avatar")
public class Avatar extends Tag {

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        String name = text("name");
        String size = text("size");
        String css = size == null ? "avatar" : "avatar avatar-" + size;
        Object person = value("person") == null ? name : value("person");
        open(writer, "span", css + (name == null ? " avatar-none" : " hue-" + Person.hue(person)));
        if (is("alone")) {
            writer.writeAttribute("role", "img", null);
            writer.writeAttribute("title", name == null ? Reading.of(context).text("shared.nobody") : name, null);
        } else {
            writer.writeAttribute("aria-hidden", "true", null);
        }
        if (name != null) {
            writer.writeText(Person.initials(name), null);
        }
        if (is("live")) {
            element(writer, "span", "live", "");
        }
        writer.endElement("span");
    }
}
