package org.linia.shared.faces;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.PartialViewContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.event.AbortProcessingException;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.faces.event.ListenerFor;
import jakarta.faces.event.PostAddToViewEvent;
import jakarta.faces.event.PreRenderViewEvent;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.io.IOException;

/**
 * The messages of the page that belong to no field, as data for the script that shows them as toasts. It adds itself to
 * every ajax answer that has such messages, so no page needs to update it.
 */
@FacesComponent("linia.Toasts")
@ListenerFor(systemEventClass = PostAddToViewEvent.class)
public class Toasts extends Tag {

    @Override
    public void processEvent(ComponentSystemEvent event) throws AbortProcessingException {
        super.processEvent(event);
        if (event instanceof PostAddToViewEvent) {
            event.getFacesContext().getViewRoot().subscribeToViewEvent(PreRenderViewEvent.class, new Joining());
        }
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement("ul", this);
        writer.writeAttribute("id", getClientId(context), null);
        writer.writeAttribute("data-toasts", "", null);
        writer.writeAttribute("hidden", "hidden", null);
        for (FacesMessage message : context.getMessageList(null)) {
            write(writer, message);
            message.rendered();
        }
        writer.endElement("ul");
    }

    private void join() {
        FacesContext context = FacesContext.getCurrentInstance();
        PartialViewContext partial = context.getPartialViewContext();
        if (partial.isAjaxRequest()
                && !partial.isRenderAll()
                && !context.getMessageList(null).isEmpty()) {
            partial.getRenderIds().add(getClientId(context));
        }
    }

    private final class Joining implements SystemEventListener {

        @Override
        public boolean isListenerForSource(Object source) {
            return true;
        }

        @Override
        public void processEvent(SystemEvent event) throws AbortProcessingException {
            join();
        }
    }

    private static void write(ResponseWriter writer, FacesMessage message) throws IOException {
        writer.startElement("li", null);
        writer.writeAttribute("data-kind", kind(message), null);
        if (message instanceof Undoable undoable) {
            writer.writeAttribute("data-undo", undoable.command(), null);
            writer.writeAttribute("data-token", undoable.token(), null);
        }
        writer.writeText(message.getSummary(), null);
        writer.endElement("li");
    }

    private static String kind(FacesMessage message) {
        if (message.getSeverity() == FacesMessage.SEVERITY_INFO) {
            return "ok";
        }
        return message.getSeverity() == FacesMessage.SEVERITY_WARN ? "warn" : "danger";
    }
}
