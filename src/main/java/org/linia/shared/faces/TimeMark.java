package org.linia.shared.faces;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.time.Instant;
import org.linia.shared.text.Times;

/**
 * {@code <l:time value="#{entry.at}" as="brief"/>}: an instant in the viewer's language and zone. {@code as} is ago (the
 * script keeps it true), brief (default), date, time, full or promise.
 */
@FacesComponent("linia.Time")
public class TimeMark extends Tag {

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        if (!(value("value") instanceof Instant at)) {
            return;
        }
        Times times = Reading.of(context).times();
        String as = text("as");
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement("time", this);
        if (text("styleClass") != null) {
            writer.writeAttribute("class", text("styleClass"), null);
        }
        writer.writeAttribute("datetime", Marks.second(at), null);
        if ("ago".equals(as)) {
            writer.writeAttribute("data-ago", "", null);
        }
        writer.writeText(words(times, as == null ? "brief" : as, at), null);
        writer.endElement("time");
    }

    private static String words(Times times, String as, Instant at) {
        return switch (as) {
            case "ago" -> times.ago(at);
            case "date" -> times.date(at);
            case "time" -> times.time(at);
            case "full" -> times.full(at);
            case "promise" -> times.promise(at);
            default -> times.brief(at);
        };
    }
}
