package org.linia.shared.faces;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.linia.shared.text.Times;

/**
 * The marks of a page as markup: what the tags of the same names write, and what a component that writes many rows by
 * itself writes without a tag for each of them.
 */
public final class Marks {
    private final ResponseWriter writer;
    private final Reading reading;
    private final Tag tag;

    private Marks(FacesContext context, Tag tag) {
        this.writer = context.getResponseWriter();
        this.reading = Reading.of(context);
        this.tag = tag;
    }

    public static Marks of(FacesContext context) {
        return new Marks(context, null);
    }

    /** For a tag, whose id and classes the mark takes. */
    static Marks of(FacesContext context, Tag tag) {
        return new Marks(context, tag);
    }

    /** The text of a key in the viewer's language. */
    public String text(String key, Object... arguments) {
        return reading.text(key, arguments);
    }

    /** Icon (from the class), colour and word of a priority; nothing for null. */
    public void priority(String name) throws IOException {
        if (name != null) {
            open("span", "pri pri-" + name.toLowerCase(Locale.ROOT));
            writer.writeText(text("ticket.priority." + name), null);
            writer.endElement("span");
        }
    }

    /** A state; a pending one says what it waits for. Nothing for null. */
    public void state(String name, String reason) throws IOException {
        if (name == null) {
            return;
        }
        open("span", "state state-" + (name.equals("IN_PROGRESS") ? "progress" : name.toLowerCase(Locale.ROOT)));
        boolean waits = name.equals("PENDING") && reason != null;
        writer.writeText(text(waits ? "ticket.pendingReason." + reason : "ticket.state." + name), null);
        writer.endElement("span");
    }

    /** A small label. */
    public void badge(String kind, String words) throws IOException {
        beginBadge(kind);
        writer.writeText(words, null);
        writer.endElement("span");
    }

    /** A small label that says more to whoever stays on it. */
    public void badge(String kind, String words, String title) throws IOException {
        beginBadge(kind);
        writer.writeAttribute("title", title, null);
        writer.writeText(words, null);
        writer.endElement("span");
    }

    void beginBadge(String kind) throws IOException {
        open("span", kind == null ? "badge" : "badge badge-" + kind);
    }

    /**
     * Initials on the person's hue, or a dashed ring for nobody.
     *
     * @param alone where it is the only sign of the person
     */
    public void avatar(String name, Object person, boolean alone) throws IOException {
        beginAvatar("avatar", name, person, alone);
        writer.endElement("span");
    }

    void beginAvatar(String css, String name, Object person, boolean alone) throws IOException {
        open("span", css + (name == null ? " avatar-none" : " hue-" + Person.hue(person == null ? name : person)));
        if (alone) {
            writer.writeAttribute("role", "img", null);
            writer.writeAttribute("title", name == null ? text("shared.nobody") : name, null);
        } else {
            writer.writeAttribute("aria-hidden", "true", null);
        }
        if (name != null) {
            writer.writeText(Person.initials(name), null);
        }
    }

    /**
     * The countdown of staff. The words are written here and kept true by the script, which turns a clock amber at {@code
     * warnAt} and red when its time has passed.
     *
     * @param state as the tag takes it
     * @param label words before the time; null for none
     */
    public void clock(Instant due, Instant warnAt, String state, String label) throws IOException {
        ClockLook look = ClockLook.of(state, due, warnAt, times().instant());
        if (look == ClockLook.NONE) {
            return;
        }
        boolean ticks = due != null && look.isOpen();
        String words = ticks ? times().left(due, look == ClockLook.WARNING) : text("shared.clock." + look.name());
        open(ticks ? "time" : "span", look == ClockLook.RUNNING ? "clock" : "clock clock-" + look.css());
        if (ticks) {
            writer.writeAttribute("datetime", second(due), null);
            writer.writeAttribute("data-left", label == null ? "" : label, null);
            if (warnAt != null && look != ClockLook.BREACHED) {
                writer.writeAttribute("data-warn", second(warnAt), null);
            }
        }
        writer.writeText(label == null ? words : label + ' ' + words, null);
        writer.endElement(ticks ? "time" : "span");
    }

    /** The instant for a datetime attribute. The tooltip with the full time is made by the script when it is asked for. */
    static String second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private Times times() {
        return reading.times();
    }

    private void open(String element, String css) throws IOException {
        if (tag == null) {
            writer.startElement(element, null);
            writer.writeAttribute("class", css, null);
        } else {
            tag.open(writer, element, css);
        }
    }
}
