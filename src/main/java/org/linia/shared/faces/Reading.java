package org.linia.shared.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import org.linia.shared.text.Messages;
import org.linia.shared.text.Times;
import org.linia.shared.text.Viewer;

/**
 * What the tags of one rendering need, looked up once: a list of fifty rows asks some two hundred times.
 *
 * @param icons address of the sprite
 */
record Reading(Locale locale, Messages messages, Times times, String icons) {

    static Reading of(FacesContext context) {
        return (Reading) context.getAttributes().computeIfAbsent(Reading.class, ignored -> begin(context));
    }

    String text(String key, Object... arguments) {
        return messages.in(locale, key, arguments);
    }

    private static Reading begin(FacesContext context) {
        CDI<Object> cdi = CDI.current();
        return new Reading(
                cdi.select(Viewer.class).get().getLocale(),
                cdi.select(Messages.class).get(),
                cdi.select(Times.class).get(),
                context.getApplication()
                        .getResourceHandler()
                        .createResource("icons.svg")
                        .getRequestPath());
    }
}
