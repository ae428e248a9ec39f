package org.linia.shared.faces;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;

/**
 * {@code <l:clock value="#{row.dueAt}" state="#{row.clock}"/>}: the countdown of staff. The words are written here and kept
 * true by the script, which turns a clock amber at {@code warnAt} and red when its time has passed.
 */
@FacesComponent("linia.Clock")
public class ClockMark extends Tag {

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        Instant due = (Instant) value("value");
        Look look = look(context, due);
        if (look == Look.NONE) {
            return;
        }
        Reading reading = Reading.of(context);
        boolean ticks = due != null && (look == Look.RUNNING || look == Look.WARNING || look == Look.BREACHED);
        String words =
                ticks ? reading.times().left(due, look == Look.WARNING) : reading.text("shared.clock." + look.name());
        ResponseWriter writer = context.getResponseWriter();
        open(writer, ticks ? "time" : "span", look == Look.RUNNING ? "clock" : "clock clock-" + look.css());
        String label = text("label");
        if (ticks) {
            writeTicking(writer, due, label);
        }
        writer.writeText(label == null ? words : label + ' ' + words, null);
        writer.endElement(ticks ? "time" : "span");
    }

    private void writeTicking(ResponseWriter writer, Instant due, String label) throws IOException {
        writer.writeAttribute("datetime", second(due), null);
        writer.writeAttribute("data-left", label == null ? "" : label, null);
        if (value("warnAt") instanceof Instant warnAt) {
            writer.writeAttribute("data-warn", second(warnAt), null);
        }
    }

    private Look look(FacesContext context, Instant due) {
        String state = text("state");
        if (state == null && due == null) {
            return Look.NONE;
        }
        Look look = Look.of(state);
        if (due == null || look != Look.RUNNING && look != Look.WARNING) {
            return look;
        }
        Instant now = Reading.of(context).times().instant();
        if (now.isAfter(due)) {
            return Look.BREACHED;
        }
        return value("warnAt") instanceof Instant warnAt && !now.isBefore(warnAt) ? Look.WARNING : look;
    }

    private enum Look {
        NONE,
        RUNNING,
        WARNING,
        BREACHED,
        PAUSED,
        MET;

        static Look of(String state) {
            return switch (state == null ? "RUNNING" : state) {
                case "RUNNING" -> RUNNING;
                case "WARNING", "WARNED" -> WARNING;
                case "BREACHED", "MISSED" -> BREACHED;
                case "PAUSED" -> PAUSED;
                case "MET" -> MET;
                default -> NONE;
            };
        }

        String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
