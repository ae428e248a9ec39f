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
        String size = text("size");
        Marks.of(context, this)
                .beginAvatar(
                        size == null ? "avatar" : "avatar avatar-" + size, text("name"), value("person"), is("alone"));
        if (is("live")) {
            element(writer, "span", "live", "");
        }
        writer.endElement("span");
    }
}
