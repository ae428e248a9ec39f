package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.linia.identity.Caller;
import org.linia.identity.ProfileChoice;
import org.linia.identity.Theme;
import org.linia.identity.boundary.ChangeProfile;
import org.linia.shared.faces.Toast;
import org.linia.shared.problem.Refusal;
import org.linia.shared.text.Viewer;

/** How I want to be spoken to. */
@Named("profile")
@RequestScoped
public class ProfileView {
    @Inject
    private ChangeProfile change;

    @Inject
    private Caller caller;

    @Inject
    private Viewer viewer;

    @Inject
    private Toast toast;

    private String language;
    private String timeZone;
    private Theme theme;

    public String save() {
        try {
            change.change(new ProfileChoice(language, timeZone, theme));
            giveWay();
            return "/profile/me?faces-redirect=true&saved=true";
        } catch (Refusal refused) {
            toast.refused(refused);
            return null;
        }
    }

    /** Language or theme as a menu of any page chose it, in the parameter of that name; the rest stays. */
    public void prefer() {
        Map<String, String> wanted =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        try {
            change.change(new ProfileChoice(
                    wanted.getOrDefault("language", getLanguage()),
                    getTimeZone(),
                    Stream.of(Theme.values())
                            .filter(one -> one.name().equalsIgnoreCase(wanted.get("theme")))
                            .findFirst()
                            .orElse(getTheme())));
            giveWay();
        } catch (Refusal refused) {
            toast.refused(refused);
        }
    }

    /** What this browser chose for itself gives way: otherwise nothing would be seen of the change. */
    private static void giveWay() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        for (String choice : List.of("language", "theme")) {
            external.addResponseCookie(choice, "", Map.of("maxAge", 0, "path", "/"));
        }
    }

    public List<Locale> getLanguages() {
        return viewer.getLanguages();
    }

    /** By name; those that people know, which have a continent. */
    public List<String> getTimeZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.equals("UTC")
                        || zone.equals(getTimeZone())
                        || zone.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                .sorted()
                .toList();
    }

    public Theme[] getThemes() {
        return Theme.values();
    }

    public String getLanguage() {
        return language == null ? caller.person().language() : language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getTimeZone() {
        return timeZone == null ? caller.person().timeZone().getId() : timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public Theme getTheme() {
        return theme == null ? Theme.valueOf(caller.person().theme()) : theme;
    }

    public void setTheme(Theme theme) {
        this.theme = theme;
    }
}
