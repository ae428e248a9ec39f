package org.linia.shared.faces;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Iterator;
import org.linia.shared.database.Outage;

/**
 * A form that was sent from a page older than its session gets the page "expired" as its answer: not a fault of ours, and
 * from there the script leads back to the form with what was typed. So does one that was sent while the database was
 * away. Ajax requests are answered as Faces does.
 */
public class ExpiredViews extends ExceptionHandlerFactory {

    public ExpiredViews(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {

        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            FacesContext context = FacesContext.getCurrentInstance();
            if (!context.getPartialViewContext().isAjaxRequest()) {
                Iterator<ExceptionQueuedEvent> events =
                        getUnhandledExceptionQueuedEvents().iterator();
                while (events.hasNext()) {
                    Throwable cause = events.next().getContext().getException();
                    if (cause instanceof ViewExpiredException || getRootCause(cause) instanceof ViewExpiredException) {
                        events.remove();
                        show(context, HttpServletResponse.SC_CONFLICT, "expired");
                    } else if (Outage.in(cause).isPresent()) {
                        events.remove();
                        show(context, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "503");
                    }
                }
            }
            super.handle();
        }

        private static void show(FacesContext context, int status, String page) {
            context.getExternalContext().setResponseStatus(status);
            context.setViewRoot(context.getApplication()
                    .getViewHandler()
                    .createView(context, "/WEB-INF/errors/" + page + ".xhtml"));
            context.renderResponse();
        }
    }
}
