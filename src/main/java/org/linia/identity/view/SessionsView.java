package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.linia.identity.SessionRow;
import org.linia.identity.boundary.MySessions;
import org.linia.identity.web.SessionCookie;
import org.linia.shared.faces.Toast;
import org.linia.shared.problem.Refusal;

/** Where I am signed in. */
@Named("sessions")
@RequestScoped
public class SessionsView {
    /** The first that fits is the browser: each of the later ones also calls itself by the names of others. */
    private static final List<String> BROWSERS = List.of("Edg", "OPR", "Firefox", "Chrome", "Safari");

    private static final List<String> SYSTEMS = List.of("Android", "iPhone", "iPad", "Windows", "Macintosh", "Linux");

    @Inject
    private MySessions mine;

    @Inject
    private Toast toast;

    private List<SessionRow> rows;

    public List<SessionRow> getRows() {
        if (rows == null) {
            var request = (HttpServletRequest)
                    FacesContext.getCurrentInstance().getExternalContext().getRequest();
            rows = mine.list(SessionCookie.read(request).orElse(""));
        }
        return rows;
    }

    public void end(long id) {
        try {
            mine.end(id);
            toast.done("identity.profile.sessions.ended");
        } catch (Refusal refused) {
            toast.refused(refused);
        }
        rows = null;
    }

    /** The browser and its system, as far as it tells: Firefox, Windows. */
    public String browser(SessionRow row) {
        String agent = row.userAgent();
        String browser = first(BROWSERS, agent).replace("Edg", "Edge").replace("OPR", "Opera");
        String system = first(SYSTEMS, agent).replace("Macintosh", "macOS");
        return browser.isEmpty() ? system : system.isEmpty() ? browser : browser + ", " + system;
    }

    private static String first(List<String> names, String agent) {
        return names.stream().filter(agent::contains).findFirst().orElse("");
    }
}
