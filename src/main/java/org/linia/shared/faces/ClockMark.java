package org.linia.shared.faces;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.time.Instant;

/** {@code <l:clock value="#{row.dueAt}" state="#{row.clock}"/>}: the countdown of staff. */
@FacesComponent("linia.Clock")
public class ClockMark extends Tag {

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        Marks.of(context, this)
                .clock((Instant) value("value"), (Instant) value("warnAt"), text("state"), text("label"));
    }
}
