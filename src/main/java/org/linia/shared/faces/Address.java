package org.linia.shared.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What the address of the page, or a hidden field of its form, asks for. */
@RequestScoped
public class Address {

    private final FacesContext faces;

    protected Address() {
        this(null);
    }

    @Inject
    public Address(FacesContext faces) {
        this.faces = faces;
    }

    /** Null if it is not there or empty. */
    public String parameter(String name) {
        String value = faces.getExternalContext().getRequestParameterMap().get(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** The id in that parameter; null if there is none. */
    public Long id(String name) {
        String value = parameter(name);
        return value != null && value.matches("\\d{1,18}") ? Long.valueOf(value) : null;
    }

    /** Answers that there is no such page. */
    public void refuse() throws IOException {
        // said first: the error page has a context of its own, and leaves nothing of this one to say it to
        FacesContext.getCurrentInstance().responseComplete();
        faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
    }

    /** The messages of this request are shown by the page that it leads to. */
    public void keepMessages() {
        faces.getExternalContext().getFlash().setKeepMessages(true);
    }
}
