package org.linia.shared.faces;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Locale;

/** {@code <l:state value="#{ticket.state}" reason="#{ticket.pendingReason}"/>}: a pending ticket says what it waits for. */
@FacesComponent("linia.State")
public class StateMark extends Tag {

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        String name = text("value");
        if (name == null) {
            return;
        }
        String css = name.equals("IN_PROGRESS") ? "progress" : name.toLowerCase(Locale.ROOT);
        String reason = name.equals("PENDING") ? text("reason") : null;
        ResponseWriter writer = context.getResponseWriter();
        open(writer, "span", "state state-" + css);
        writer.writeText(
                Reading.of(context).text(reason == null ? "ticket.state." + name : "ticket.pendingReason." + reason),
                null);
        writer.endElement("span");
    }
}
