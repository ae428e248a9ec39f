package org.linia.ticket.view;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import org.linia.shared.faces.Marks;

/**
 * {@code <l:queueRows value="#{queue.rows}"/>}: the lines of a queue, all by one component. A repeated fragment with its
 * nine tags a line cost a fifth of the whole page.
 */
@FacesComponent("linia.QueueRows")
public class QueueRows extends UIComponentBase {

    @Override
    public String getFamily() {
        return "org.linia";
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        Marks marks = Marks.of(context);
        String ticket = context.getExternalContext().getRequestContextPath() + "/desk/ticket?number=";
        for (Object row : (List<?>) getAttributes().get("value")) {
            write((QueueRow) row, ticket, writer, marks);
        }
    }

    private static void write(QueueRow row, String ticket, ResponseWriter writer, Marks marks) throws IOException {
        String number = Long.toString(row.number());
        writer.startElement("tr", null);
        writer.writeAttribute("data-n", number, null);
        writer.writeAttribute("data-v", Long.toString(row.version()), null);
        if (!row.css().isEmpty()) {
            writer.writeAttribute("class", row.css(), null);
        }
        cell(writer, "q-check", null);
        begin(writer, "q-pri");
        marks.priority(row.priority().name());
        writer.endElement("td");
        cell(writer, "q-num", number);
        title(row, ticket + number, writer, marks);
        cell(writer, "q-who", row.who());
        cell(writer, "q-team", row.place());
        begin(writer, "q-state");
        marks.state(
                row.state().name(), row.reason() == null ? null : row.reason().name());
        writer.endElement("td");
        begin(writer, "q-person");
        marks.avatar(row.assignee(), row.assigneeId(), true);
        writer.endElement("td");
        begin(writer, "q-time");
        marks.clock(row.dueAt(), row.warnAt(), row.clock(), null);
        writer.endElement("td");
        writer.endElement("tr");
    }

    private static void title(QueueRow row, String href, ResponseWriter writer, Marks marks) throws IOException {
        begin(writer, "q-title");
        writer.startElement("div", null);
        writer.writeAttribute("class", "q-line", null);
        writer.startElement("a", null);
        writer.writeAttribute("class", "cut", null);
        writer.writeAttribute("href", href, null);
        writer.writeText(row.title(), null);
        writer.endElement("a");
        if (row.major()) {
            marks.badge("danger", marks.text("ticket.badge.major"));
        }
        if (row.beneath() != null) {
            marks.badge("warn", marks.text("ticket.badge.beneath", row.beneath()));
        }
        if (row.management()) {
            marks.badge("note", marks.text("ticket.badge.management"), marks.text("ticket.withManagement"));
        }
        if (row.vip()) {
            marks.badge("accent", marks.text("ticket.badge.vip"));
        }
        if (row.users() > 1) {
            marks.badge(null, marks.text("ticket.badge.users", row.users()));
        }
        if (row.request()) {
            marks.badge(null, marks.text("ticket.badge.request"));
        }
        writer.endElement("div");
        writer.endElement("td");
    }

    private static void cell(ResponseWriter writer, String css, String text) throws IOException {
        begin(writer, css);
        if (text != null) {
            writer.writeText(text, null);
        }
        writer.endElement("td");
    }

    private static void begin(ResponseWriter writer, String css) throws IOException {
        writer.startElement("td", null);
        writer.writeAttribute("class", css, null);
    }
}
