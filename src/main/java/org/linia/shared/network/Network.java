package org.linia.shared.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Addresses that begin alike, written as RFC 4632 and RFC 4291 do: {@code 10.1.0.0/16}, {@code 2001:db8::/32}. An address
 * alone is the network of itself.
 */
public final class Network {
    private static final Pattern WRITTEN = Pattern.compile("([0-9.]{7,15}|[0-9A-Fa-f:.]{2,45})(?:/([0-9]{1,3}))?");

    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern V4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");

    private final byte[] first;
    private final int length;

    private Network(byte[] first, int length) {
        this.first = first;
        this.length = length;
    }

    /** Nothing if it is not written so, or names an address within the network instead of the first one. */
    public static Optional<Network> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        Optional<byte[]> first = written.matches() ? bytes(written.group(1)) : Optional.empty();
        return first.map(bytes -> new Network(
                        bytes, written.group(2) == null ? bytes.length * 8 : Integer.parseInt(written.group(2))))
                .filter(Network::isWhole);
    }

    private boolean isWhole() {
        if (length > first.length * 8) {
            return false;
        }
        for (int bit = length; bit < first.length * 8; bit++) {
            if ((first[bit / 8] >> (7 - bit % 8) & 1) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Names are never asked for: only what is written in digits is an address. */
    private static Optional<byte[]> bytes(String address) {
        boolean digits = address.indexOf(':') >= 0 || V4.matcher(address).matches();
        try {
            return digits ? Optional.of(InetAddress.getByName(address).getAddress()) : Optional.empty();
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }

    public boolean contains(String address) {
        Optional<byte[]> asked = address == null ? Optional.empty() : bytes(address.replaceFirst("%.*$", ""));
        return asked.filter(bytes -> bytes.length == first.length)
                .map(this::begins)
                .orElse(false);
    }

    public boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == first.length && begins(bytes);
    }

    private boolean begins(byte[] address) {
        int whole = length / 8;
        int mask = 0xff00 >> length % 8 & 0xff;
        return Arrays.equals(first, 0, whole, address, 0, whole)
                && (mask == 0 || (first[whole] & mask) == (address[whole] & mask));
    }

    /** Whether the address is in one of them; from anywhere if there are none. */
    public static boolean admit(Collection<Network> networks, String address) {
        return networks.isEmpty() || networks.stream().anyMatch(network -> network.contains(address));
    }

    /** @param texts separated by spaces, as they are stored */
    public static List<Network> stored(String texts) {
        return texts == null || texts.isEmpty()
                ? List.of()
                : Arrays.stream(texts.split(" "))
                        .map(text -> parse(text).orElseThrow())
                        .toList();
    }

    /** As {@link #stored} reads them. */
    public static String text(Collection<Network> networks) {
        return networks.stream().map(Network::toString).collect(Collectors.joining(" "));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Network network && length == network.length && Arrays.equals(first, network.first);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(first) + length;
    }

    /** Short, as RFC 5952 wants it. */
    @Override
    public String toString() {
        try {
            String address = InetAddress.getByAddress(first).getHostAddress();
            return (first.length == 4 ? address : address.replaceFirst("(^|:)(0(:|$)){2,}", "::")) + "/" + length;
        } catch (UnknownHostException fourOrSixteenBytesAlways) {
            throw new IllegalStateException(fourOrSixteenBytesAlways);
        }
    }
}
