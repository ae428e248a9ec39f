package org.linia.channel;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How people are told. Texts: {@code channel.by.} and the name. */
public enum NotificationChannel {
    BELL,
    /** To those who want mail of it. */
    MAIL;

    /** As they are stored: separated by a space. */
    public static String names(Collection<NotificationChannel> channels) {
        return channels.stream().sorted().distinct().map(Enum::name).collect(Collectors.joining(" "));
    }

    public static Set<NotificationChannel> ofNames(String names) {
        return Stream.of(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(NotificationChannel::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(NotificationChannel.class)));
    }
}
