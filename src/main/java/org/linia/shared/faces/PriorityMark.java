package org.linia.shared.faces;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Locale;

/** {@code <l:priority value="#{ticket.priority}"/>}: icon (from the class), colour and word of a priority. */
@FacesComponent("linia.Priority")
public class PriorityMark extends Tag {

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        String name = text("value");
        if (name == null) {
            return;
        }
        ResponseWriter writer = context.getResponseWriter();
        open(writer, "span", "pri pri-" + name.toLowerCase(Locale.ROOT));
        writer.writeText(Reading.of(context).text("ticket.priority." + name), null);
        writer.endElement("span");
    }
}
