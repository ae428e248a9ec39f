package org.linia.shared.faces;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** {@code <l:state value="#{ticket.state}" reason="#{ticket.pendingReason}"/>}: a pending ticket says what it waits for. */
@FacesComponent("linia.State")
public class StateMark extends Tag {

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        Marks.of(context, this).state(text("value"), text("reason"));
    }
}
