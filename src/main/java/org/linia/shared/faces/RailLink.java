package org.linia.shared.faces;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;

/**
 * {@code <l:railLink to="/desk/queue?view=mine" icon="inbox" text="..." count="9"/>}: one way in the rail. It is
 * "here" when the page's path and every parameter of {@code to} agree, or as {@code here} says. Without an icon it is a plain
 * link, as in the portal's header.
 */
@FacesComponent("linia.RailLink")
public class RailLink extends Tag {

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        ExternalContext external = context.getExternalContext();
        ResponseWriter writer = context.getResponseWriter();
        String to = text("to");
        boolean here = value("here") == null ? isHere(external, to) || isAt(external, text("also")) : is("here");
        boolean plain = text("icon") == null;
        open(writer, "a", (plain ? "nav-link" : "rail-link") + (here ? " is-here" : ""));
        writer.writeAttribute("href", external.getRequestContextPath() + to, null);
        if (here) {
            writer.writeAttribute("aria-current", "page", null);
        }
        if (plain) {
            writer.writeText(text("text"), null);
        } else {
            writer.writeAttribute("title", text("text"), null);
            icon(context, text("icon"), "i");
            element(writer, "span", "cut", text("text"));
        }
        if (text("count") != null) {
            element(writer, "span", is("hot") ? "count count-hot" : "count", text("count"));
        }
        writer.endElement("a");
    }

    private static boolean isAt(ExternalContext external, String path) {
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        return request.getRequestURI()
                .substring(request.getContextPath().length())
                .equals(path);
    }

    private static boolean isHere(ExternalContext external, String to) {
        String[] parts = to.split("\\?", 2);
        if (!isAt(external, parts[0])) {
            return false;
        }
        Map<String, String> asked = external.getRequestParameterMap();
        if (parts.length == 1) {
            return !asked.containsKey("view");
        }
        for (String pair : parts[1].split("&")) {
            String[] parameter = pair.split("=", 2);
            if (parameter.length == 2 && !parameter[1].equals(asked.get(parameter[0]))) {
                return false;
            }
        }
        return true;
    }
}
