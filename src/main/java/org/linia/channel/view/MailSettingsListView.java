package org.linia.channel.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.linia.channel.MailSettingsRow;
import org.linia.channel.boundary.AdministerMailSettings;

/** The list of organisations whose mail goes out as their own. */
@Named("mailSettingsList")
@RequestScoped
public class MailSettingsListView {
    @Inject
    private AdministerMailSettings settings;

    private List<MailSettingsRow> rows;

    public List<MailSettingsRow> getRows() {
        if (rows == null) {
            rows = settings.all();
        }
        return rows;
    }
}
