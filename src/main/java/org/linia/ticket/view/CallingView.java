package org.linia.ticket.view;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.identity.AccountId;
import org.linia.identity.Caller;
import org.linia.identity.FoundPerson;
import org.linia.identity.boundary.SearchPeople;
import org.linia.shared.boundary.AnswerOnce;
import org.linia.shared.boundary.AnswerOnce.Answer;
import org.linia.shared.boundary.AnswerOnce.Asked;
import org.linia.shared.faces.Toast;
import org.linia.shared.problem.Refusal;
import org.linia.shared.text.Messages;
import org.linia.ticket.Channel;
import org.linia.ticket.OpenTicketLine;
import org.linia.ticket.Saying;
import org.linia.ticket.Visibility;
import org.linia.ticket.boundary.AddMessage;
import org.linia.ticket.boundary.FindTickets;

/** Who calls, what they have open already, and what they add to it. */
@Named("calling")
@ViewScoped
public class CallingView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 5;
    private static final int LONGEST = 20_000;

    @Inject
    private SearchPeople people;

    @Inject
    private FindTickets tickets;

    @Inject
    private AddMessage message;

    @Inject
    private AnswerOnce once;

    @Inject
    private Caller operator;

    @Inject
    private Toast toast;

    @Inject
    private Messages messages;

    /** Of this call: the same words are added to the same ticket once. */
    private final String key = "call-" + UUID.randomUUID();

    private String words;
    private String caller;
    private String onto;
    private String addition;
    private transient FoundPerson person;
    private transient List<OpenTicketLine> theirs;

    public List<FoundPerson> getFound() {
        return isKnown() ? List.of() : people.like(words);
    }

    /** Whether somebody was sought and there is nobody like that. */
    public boolean isUnknown() {
        return !isKnown()
                && words != null
                && words.strip().length() > 1
                && getFound().isEmpty();
    }

    private boolean isKnown() {
        return caller != null && caller.matches("\\d{1,18}");
    }

    /** Who calls; null until that is known. */
    public FoundPerson getPerson() {
        if (person == null && isKnown()) {
            person = people.byId(new AccountId(Long.parseLong(caller))).orElse(null);
        }
        return person;
    }

    /** Where a person sits and how to reach them. */
    public String about(FoundPerson one) {
        return Stream.of(one.department(), one.office(), one.organisation(), one.phone())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** What the person who calls has open. */
    public List<OpenTicketLine> getTheirs() {
        if (theirs == null) {
            theirs =
                    getPerson() == null ? List.of() : tickets.openOf(getPerson().id(), SHOWN);
        }
        return theirs;
    }

    /** Adds what was said to a ticket that the person who calls has open; the call goes on. */
    public void add() {
        String text = addition == null ? "" : addition.strip();
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST) {
            FacesContext faces = FacesContext.getCurrentInstance();
            String why = messages.of("shared.invalid.length", 1, LONGEST);
            faces.addMessage("addition", new FacesMessage(FacesMessage.SEVERITY_ERROR, why, null));
            faces.validationFailed();
            return;
        }
        try {
            long number = Long.parseLong(onto);
            Asked asked = new Asked(key + ":" + Integer.toHexString(text.hashCode()), "intake/" + number, text);
            once.answer(operator.id().value(), asked, () -> {
                message.add(number, Saying.of(Visibility.PUBLIC, Channel.PHONE, text));
                return new Answer(201, Map.of(), onto);
            });
            toast.done("ticket.intake.added", onto);
            addition = null;
            onto = null;
            theirs = null;
        } catch (Refusal refused) {
            toast.refused(refused);
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getCaller() {
        return caller;
    }

    public void setCaller(String caller) {
        this.caller = caller;
        this.person = null;
        this.theirs = null;
    }

    public String getOnto() {
        return onto;
    }

    public void setOnto(String onto) {
        this.onto = onto;
    }

    public String getAddition() {
        return addition;
    }

    public void setAddition(String addition) {
        this.addition = addition;
    }
}
