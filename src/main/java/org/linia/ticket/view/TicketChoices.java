package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.Collator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linia.identity.Colleague;
import org.linia.identity.TeamLine;
import org.linia.identity.boundary.FindColleagues;
import org.linia.identity.boundary.FindTeams;
import org.linia.routing.Grade;
import org.linia.shared.text.Messages;
import org.linia.shared.text.Times;
import org.linia.shared.text.Viewer;
import org.linia.sla.PendingReason;
import org.linia.sla.Priority;
import org.linia.staffing.Away;
import org.linia.ticket.Activity;
import org.linia.ticket.CauseCode;
import org.linia.ticket.LinkKind;
import org.linia.ticket.TicketType;
import org.linia.ticket.boundary.FindAway;

/** What the forms of a ticket's page offer. Read only when a form is opened: the page itself does without. */
@Named("ticketChoices")
@RequestScoped
public class TicketChoices {
    private static final int SHOWN = 100;

    @Inject
    private DeskTicketView desk;

    @Inject
    private Talk talk;

    @Inject
    private FindColleagues colleagues;

    @Inject
    private FindTeams teams;

    @Inject
    private FindAway away;

    @Inject
    private Messages messages;

    @Inject
    private Times times;

    @Inject
    private Viewer viewer;

    /**
     * Where a ticket goes, as the value of a choice: {@code level/2}, {@code level/2/network}, {@code team/network} or
     * {@code team/network/77}.
     *
     * @param person account id, or null for nobody in particular
     */
    record Place(BigDecimal level, String team, String person) {}

    static Place place(String chosen) {
        String[] parts = chosen == null ? new String[0] : chosen.split("/", 3);
        if (parts.length < 2) {
            return new Place(null, null, null);
        }
        String last = parts.length == 3 ? parts[2] : null;
        return parts[0].equals("level")
                ? new Place(new BigDecimal(parts[1]), last, null)
                : new Place(null, parts[1], last);
    }

    /** Every team, with its people beneath it. */
    public List<SelectItem> getHandOver() {
        Map<String, List<Colleague>> members = new LinkedHashMap<>();
        colleagues.serving(desk.getTicket().organisationId()).forEach(one -> members.computeIfAbsent(
                        one.team(), key -> new ArrayList<>())
                .add(one));
        return desk.getTeams().stream()
                .map(team -> group(
                        said(team),
                        Stream.concat(
                                Stream.of(new SelectItem(
                                        "team/" + team.key(), messages.of("ticket.to.team", said(team)))),
                                members.getOrDefault(team.key(), List.of()).stream()
                                        .map(one ->
                                                new SelectItem("team/" + team.key() + "/" + one.id(), one.name())))))
                .toList();
    }

    /** Those among the colleagues who are away now. */
    public List<Away> getAway() {
        return away.among(colleagues.serving(desk.getTicket().organisationId()).stream()
                .map(Colleague::id)
                .toList());
    }

    /** The lines above the present one, each as a whole or as one of its teams. */
    public List<SelectItem> getHigher() {
        BigDecimal now = desk.getTicket().level();
        Map<BigDecimal, List<TeamLine>> lines = new LinkedHashMap<>();
        teams.above(desk.getTicket().organisationId(), now)
                .forEach(team -> lines.computeIfAbsent(team.levelNumber(), key -> new ArrayList<>())
                        .add(team));
        return lines.entrySet().stream()
                .map(line -> group(
                        level(line.getKey()),
                        Stream.concat(
                                Stream.of(new SelectItem(
                                        "level/" + line.getKey().toPlainString(),
                                        messages.of("ticket.to.level", level(line.getKey())))),
                                line.getValue().stream()
                                        .map(team -> new SelectItem(
                                                "level/" + line.getKey().toPlainString() + "/" + team.key(),
                                                said(team))))))
                .toList();
    }

    private static SelectItem group(String heading, Stream<SelectItem> items) {
        SelectItemGroup group = new SelectItemGroup(heading);
        group.setSelectItems(items.toArray(SelectItem[]::new));
        return group;
    }

    private static String said(TeamLine team) {
        return team.levelNumber() == null ? team.name() : level(team.levelNumber()) + " · " + team.name();
    }

    private static String level(BigDecimal number) {
        return "L" + number.stripTrailingZeros().toPlainString();
    }

    public List<SelectItem> getCauses() {
        return words("ticket.causeCode", CauseCode.values());
    }

    public List<SelectItem> getReasons() {
        return words("ticket.pendingReason", PendingReason.values());
    }

    public List<SelectItem> getTypes() {
        return words("ticket.type", TicketType.values());
    }

    public List<SelectItem> getImpacts() {
        return words("ticket.impact", Grade.values());
    }

    public List<SelectItem> getUrgencies() {
        return words("ticket.urgency", Grade.values());
    }

    public List<SelectItem> getPriorities() {
        return words("ticket.priority", Priority.values());
    }

    private List<SelectItem> words(String list, Enum<?>... constants) {
        return Stream.of(constants)
                .map(one -> new SelectItem(one.name(), messages.word(list, one)))
                .toList();
    }

    public List<SelectItem> getActivities() {
        return words("ticket.activity", Activity.values());
    }

    /** What this ticket can be to another, and the other to this one. */
    public List<SelectItem> getTies() {
        return Stream.of(LinkKind.values())
                .filter(kind -> kind != LinkKind.SPLIT_FROM)
                .flatMap(kind -> Stream.of(
                        new SelectItem(kind + "/out", messages.word("ticket.linkKind", kind)),
                        new SelectItem(kind + "/in", messages.word("ticket.linkedBy", kind))))
                .toList();
    }

    /** Everybody who works for the requester's organisation, once, by name. */
    public List<SelectItem> getPeople() {
        return colleagues.serving(desk.getTicket().organisationId()).stream()
                .map(one -> Map.entry(one.id().toString(), one.name()))
                .distinct()
                .sorted(Map.Entry.comparingByValue(Collator.getInstance(viewer.getLocale())))
                .map(one -> new SelectItem(one.getKey(), one.getValue()))
                .toList();
    }

    /** What was said on the ticket, so that some of it can go elsewhere. */
    public List<SelectItem> getMessages() {
        return talk.whole(desk.sheet(), desk.names()).stream()
                .filter(item -> item.message() != null)
                .map(item -> new SelectItem(
                        item.message().toString(),
                        "%s, %s: %s".formatted(item.author(), times.brief(item.at()), start(item.body()))))
                .toList();
    }

    private static String start(String body) {
        String line = body.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }

    public List<SelectItem> getCategories() {
        return desk.getCategories().stream()
                .map(one -> new SelectItem(one.key(), desk.categoryPath(one.key())))
                .toList();
    }

    public List<SelectItem> getServices() {
        return desk.getServices().stream()
                .map(one -> new SelectItem(one.key(), one.name()))
                .toList();
    }
}
