package org.linia.channel.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.linia.channel.WebhookRow;
import org.linia.channel.boundary.AdministerWebhooks;

/** The list of webhooks. */
@Named("webhookList")
@RequestScoped
public class WebhooksView {
    @Inject
    private AdministerWebhooks webhooks;

    private List<WebhookRow> rows;

    public List<WebhookRow> getRows() {
        if (rows == null) {
            rows = webhooks.all();
        }
        return rows;
    }
}
