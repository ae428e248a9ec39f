package org.linia.shared.faces;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.linia.shared.text.SafeHtml;

/**
 * {@code <l:html value="#{message.html}" pictures="#{message.pictures}"/>}: what somebody wrote elsewhere, as it was laid
 * out. It is cleaned here, wherever it comes from, and shows only the images of {@code pictures}, by their {@code cid:}.
 */
@FacesComponent("linia.Html")
public class Html extends Tag {

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        String html = text("value");
        if (html != null) {
            Map<?, ?> pictures = value("pictures") instanceof Map<?, ?> given ? given : Map.of();
            String root = context.getExternalContext().getRequestContextPath();
            SafeHtml.Names names = new SafeHtml.Names(text("image"), text("table"));
            open(context.getResponseWriter(), "div", "mailed");
            context.getResponseWriter()
                    .write(SafeHtml.shown(
                            html, cid -> Optional.ofNullable(pictures.get(cid)).map(at -> root + at), names));
            context.getResponseWriter().endElement("div");
        }
    }
}
