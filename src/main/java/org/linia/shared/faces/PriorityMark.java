package org.linia.shared.faces;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** {@code <l:priority value="#{ticket.priority}"/>}: icon (from the class), colour and word of a priority. */
@FacesComponent("linia.Priority")
public class PriorityMark extends Tag {

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        Marks.of(context, this).priority(text("value"));
    }
}
