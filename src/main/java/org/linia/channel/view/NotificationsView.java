package org.linia.channel.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.linia.channel.NotificationEvent;
import org.linia.channel.NotificationRow;
import org.linia.channel.boundary.AdministerNotifications;

/** The list of the rules of notification, by event. */
@Named("notificationList")
@RequestScoped
public class NotificationsView {
    @Inject
    private AdministerNotifications notifications;

    private List<NotificationRow> rows;

    public List<NotificationEvent> getEvents() {
        return Arrays.asList(NotificationEvent.values());
    }

    /** The shipped one of each audience, and those that hold instead of it. */
    public List<NotificationRow> of(NotificationEvent event) {
        if (rows == null) {
            rows = notifications.all();
        }
        return rows.stream().filter(row -> row.draft().event() == event).toList();
    }
}
