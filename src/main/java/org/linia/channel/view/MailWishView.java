package org.linia.channel.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linia.channel.MailWish;
import org.linia.channel.boundary.ChooseMail;

/** Of what I want mail. */
@Named
@RequestScoped
public class MailWishView {
    @Inject
    private ChooseMail mail;

    private MailWish wish;

    public MailWish getWish() {
        if (wish == null) {
            wish = mail.chosen();
        }
        return wish;
    }

    public void setWish(MailWish wish) {
        this.wish = wish;
    }

    public MailWish[] getWishes() {
        return MailWish.values();
    }

    public String save() {
        mail.choose(wish);
        return "/profile/me?faces-redirect=true&saved=true";
    }
}
