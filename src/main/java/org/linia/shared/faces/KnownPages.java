package org.linia.shared.faces;

import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ViewResource;
import jakarta.faces.context.FacesContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers where pages, templates and fragments are. Faces looks every include up again at every request, each time with
 * an exception inside because our message bundle names no folder of resources for the language.
 */
public class KnownPages extends ResourceHandlerWrapper {

    private static final Map<String, ViewResource> FOUND = new ConcurrentHashMap<>();

    public KnownPages(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public ViewResource createViewResource(FacesContext context, String name) {
        ViewResource known = FOUND.get(name);
        if (known != null) {
            return known;
        }
        ViewResource found = super.createViewResource(context, name);
        if (found != null) {
            FOUND.put(name, found); // only what exists: names that a visitor makes up must not fill the memory
        }
        return found;
    }
}
