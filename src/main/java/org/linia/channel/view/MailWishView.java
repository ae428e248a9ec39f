package org.linia.channel.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.linia.channel.MailChoice;
import org.linia.channel.MailPace;
import org.linia.channel.MailTimes;
import org.linia.channel.MailWish;
import org.linia.channel.boundary.ChooseMail;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Form;
import org.linia.shared.problem.InvalidInput;

/** Of what I want mail, and when. */
@Named
@RequestScoped
public class MailWishView {
    private static final int HOURS = 24;

    @Inject
    private ChooseMail mail;

    @Inject
    private Attempt attempt;

    private Form form;

    @PostConstruct
    void read() {
        MailChoice chosen = mail.chosen();
        MailTimes times = chosen.times();
        form = new Form()
                .with("wish", chosen.wish().name())
                .with("pace", times.pace().name())
                .with("dailyAt", times.dailyAt())
                .with("quietFrom", Objects.toString(times.quietFrom(), ""))
                .with("quietTo", Objects.toString(times.quietTo(), ""));
    }

    public String save() {
        return attempt.succeeds(() -> mail.choose(typed())) ? "/profile/me?faces-redirect=true&saved=true" : null;
    }

    private MailChoice typed() {
        MailTimes times = new MailTimes(
                MailPace.valueOf(form.text("pace")), (int) form.number("dailyAt"), time("quietFrom"), time("quietTo"));
        return new MailChoice(MailWish.valueOf(form.text("wish")), times);
    }

    private LocalTime time(String field) {
        String text = form.text(field);
        try {
            return text == null ? null : LocalTime.parse(text);
        } catch (DateTimeException none) {
            throw InvalidInput.of(field, "channel.invalid.time");
        }
    }

    public Form getForm() {
        return form;
    }

    public MailWish[] getWishes() {
        return MailWish.values();
    }

    public MailPace[] getPaces() {
        return MailPace.values();
    }

    public List<Integer> getHours() {
        return IntStream.range(0, HOURS).boxed().toList();
    }
}
