package org.linia.shared.faces;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.Predicate;
import org.linia.shared.database.Outage;
import org.primefaces.csp.CspException;

/**
 * Answers the forms that come to nothing for no fault of ours. One that was sent from a page older than its session gets the
 * page "expired", from where the script leads back to the form with what was typed; so does one that was sent while the
 * database was away. Ajax requests are answered as Faces does, but for those during which the database went away: to the
 * script that is another thing than a fault. What was not sent from our page is refused, ajax or not.
 */
public class FailedForms extends ExceptionHandlerFactory {

    public FailedForms(ExceptionHandlerFactory wrapped) {
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
            boolean ajax = context.getPartialViewContext().isAjaxRequest();
            if (comesFrom(Handler::isForeignForm)) {
                answer(context, HttpServletResponse.SC_BAD_REQUEST);
            } else if (ajax && comesFrom(cause -> Outage.in(cause).isPresent())) {
                answer(context, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            } else if (!ajax) {
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

        private boolean comesFrom(Predicate<Throwable> cause) {
            for (ExceptionQueuedEvent event : getUnhandledExceptionQueuedEvents()) {
                if (cause.test(event.getContext().getException())) {
                    return true;
                }
            }
            return false;
        }

        /** PrimeFaces found another nonce in the form than in its page, or none. */
        private static boolean isForeignForm(Throwable thrown) {
            for (Throwable at = thrown; at != null; at = at.getCause()) {
                if (at instanceof CspException) {
                    return true;
                }
            }
            return false;
        }

        /** Not in this request's own context, which asks for the nonce again for whatever is shown in it. */
        private void answer(FacesContext context, int status) {
            Iterator<ExceptionQueuedEvent> events =
                    getUnhandledExceptionQueuedEvents().iterator();
            while (events.hasNext()) {
                events.next();
                events.remove();
            }
            context.responseComplete();
            ExternalContext outside = context.getExternalContext();
            try {
                if (!outside.isResponseCommitted()) {
                    outside.responseReset(); // the page that failed may have begun to be written
                }
                outside.responseSendError(status, null);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
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
