package org.linia.shared.faces;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.primefaces.component.api.InputHolder;

/**
 * {@code <l:field label="..." help="..."><p:inputText .../></l:field>}: label, the first input among its children, help and
 * error, tied together for screen readers. With {@code group="true"} (radio buttons, check boxes) the label names the group.
 */
@FacesComponent("linia.Field")
public class Field extends Tag {

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        UIInput input = input(this);
        String error = error(context, input);
        boolean group = is("group");
        writer.startElement("div", this);
        writer.writeAttribute("id", getClientId(context), null);
        writer.writeAttribute("class", error == null ? "field" : "field has-error", null);
        if (group) {
            writer.writeAttribute("role", "group", null);
            writer.writeAttribute("aria-labelledby", getClientId(context) + "-label", null);
        }
        writeLabel(context, input, group);
        if (input != null) {
            describe(context, input, error);
        }
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        String error = error(context, input(this));
        if (text("help") != null || getFacet("help") != null) {
            writer.startElement("span", null);
            writer.writeAttribute("id", getClientId(context) + "-help", null);
            writer.writeAttribute("class", "help", null);
            if (text("help") != null) {
                writer.writeText(text("help"), null);
            }
            facet(context, this, "help");
            writer.endElement("span");
        }
        if (error != null) {
            writer.startElement("span", null);
            writer.writeAttribute("id", getClientId(context) + "-error", null);
            writer.writeAttribute("class", "error", null);
            icon(context, "alert", "i");
            element(writer, "span", null, error);
            writer.endElement("span");
        }
        writer.endElement("div");
    }

    private void writeLabel(FacesContext context, UIInput input, boolean group) throws IOException {
        if (text("label") == null) {
            return;
        }
        ResponseWriter writer = context.getResponseWriter();
        String element = group || input == null ? "span" : "label";
        writer.startElement(element, null);
        writer.writeAttribute("id", getClientId(context) + "-label", null);
        writer.writeAttribute("class", is("quiet") ? "sr" : "label", null);
        if (element.equals("label")) {
            writer.writeAttribute("for", target(context, input), null);
        }
        writer.writeText(text("label"), null);
        if (is("optional")) {
            writer.writeText(" ", null);
            element(writer, "span", "optional", Reading.of(context).text("shared.optional"));
        }
        writer.endElement(element);
    }

    /** What help and error say belongs to the input: set each time, for an error comes and goes. */
    private void describe(FacesContext context, UIInput input, String error) {
        List<String> ids = new ArrayList<>();
        if (text("help") != null || getFacet("help") != null) {
            ids.add(getClientId(context) + "-help");
        }
        if (error != null) {
            ids.add(getClientId(context) + "-error");
        }
        Map<String, Object> attributes = input.getPassThroughAttributes();
        if (ids.isEmpty()) {
            attributes.remove("aria-describedby");
        } else {
            attributes.put("aria-describedby", String.join(" ", ids));
        }
        if (input instanceof InputHolder) {
            return; // PrimeFaces writes aria-invalid itself
        }
        if (error == null) {
            attributes.remove("aria-invalid");
        } else {
            attributes.put("aria-invalid", "true");
        }
    }

    private static String target(FacesContext context, UIInput input) {
        return input instanceof InputHolder holder ? holder.getInputClientId() : input.getClientId(context);
    }

    private static String error(FacesContext context, UIInput input) {
        if (input == null) {
            return null;
        }
        List<FacesMessage> messages = context.getMessageList(input.getClientId(context));
        return messages.isEmpty() ? null : messages.get(0).getSummary();
    }

    private static UIInput input(UIComponent parent) {
        for (UIComponent child : parent.getChildren()) {
            UIInput found = child instanceof UIInput input ? input : input(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
