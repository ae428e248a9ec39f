package org.linia.shared.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which addresses of other systems may be called. Nobody's wish leads us into a closed network, whatever way the address
 * is written and whatever its name resolves to, unless whoever runs the house allows that host
 * ({@code linia.webhook.allowed-hosts}); to all others only https goes.
 */
@ApplicationScoped
public class Targets {
    private static final int LONGEST = 2_000;
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63})*");
    private static final Pattern NUMBER_AT_END = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");
    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern PLAIN_IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");

    private Set<String> allowed;

    /** Why an address is not to be called. */
    public enum Refusal {
        /** It is no address of a system, or not written as everybody reads it. */
        ADDRESS,
        /** It goes without encryption. */
        PLAIN,
        /** It leads into a closed network. */
        CLOSED
    }

    /** The name leads into a closed network now. */
    public static final class ClosedNetwork extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        private ClosedNetwork(String host) {
            super(host);
        }
    }

    protected Targets() {}

    @Inject
    Targets(@ConfigProperty(name = "linia.webhook.allowed-hosts") Optional<String> allowed) {
        this(allowed.orElse(""));
    }

    /** @param allowed hosts, between commas */
    public Targets(String allowed) {
        this.allowed = Stream.of(allowed.toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What can be said against it at once; empty for an address that may be kept. A name that nobody knows now may be. */
    public Optional<Refusal> refusal(String address) {
        Optional<Refusal> wrong = misread(address);
        if (wrong.isPresent()) {
            return wrong;
        }
        try {
            resolve(host(URI.create(address)));
            return Optional.empty();
        } catch (ClosedNetwork closed) {
            return Optional.of(Refusal.CLOSED);
        } catch (UnknownHostException perhapsLater) {
            return Optional.empty();
        }
    }

    /** What can be said against how it is written, before its name is resolved. */
    public Optional<Refusal> misread(String address) {
        URI uri = uri(address);
        if (uri == null || uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return Optional.of(Refusal.ADDRESS);
        }
        boolean plain = "http".equalsIgnoreCase(uri.getScheme());
        if (!plain && !"https".equalsIgnoreCase(uri.getScheme())) {
            return Optional.of(Refusal.ADDRESS);
        }
        String host = host(uri);
        if (isAllowed(host)) {
            return Optional.empty();
        } else if (!isReadAlike(uri.getHost(), host)) {
            return Optional.of(Refusal.ADDRESS);
        }
        return plain ? Optional.of(Refusal.PLAIN) : Optional.empty();
    }

    /**
     * Where the host is; to be asked for each connection, and nowhere else to be connected to.
     *
     * @throws ClosedNetwork if any of it is in a closed network, and the host is not allowed
     * @throws UnknownHostException if nobody knows it
     */
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return checked(host, InetAddress.getAllByName(host));
    }

    /** The addresses to which a host's name was resolved, if it may be called there. */
    public InetAddress[] checked(String host, InetAddress... found) throws ClosedNetwork {
        if (!isAllowed(bare(host)) && !Stream.of(found).allMatch(PublicAddresses::contain)) {
            throw new ClosedNetwork(host);
        }
        return found;
    }

    private boolean isAllowed(String host) {
        return allowed.contains(host);
    }

    private static String host(URI uri) {
        return bare(uri.getHost());
    }

    private static String bare(String host) {
        return host.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$", "");
    }

    /** Whether everybody takes it for the same host: a number at its end makes some read an address (WHATWG URL). */
    private static boolean isReadAlike(String written, String host) {
        if (written.startsWith("[")) {
            return !host.contains("%");
        }
        return NUMBER_AT_END.matcher(host).matches()
                ? PLAIN_IPV4.matcher(host).matches()
                : NAME.matcher(host).matches();
    }

    private static URI uri(String address) {
        try {
            return address == null || address.length() > LONGEST ? null : new URI(address);
        } catch (URISyntaxException notOne) {
            return null;
        }
    }
}
