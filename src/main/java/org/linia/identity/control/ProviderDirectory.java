package org.linia.identity.control;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.linia.identity.ProviderDown;
import org.linia.identity.ProviderFault;

/**
 * What identity providers say of themselves (OpenID Connect Discovery 1.0), and their keys: remembered for a while, since
 * every token needs them. A key that nobody has seen yet is asked for, but not more often than every few seconds.
 */
@ApplicationScoped
public class ProviderDirectory {
    /** Signatures that a provider makes with a key of which it publishes one half; never "none", never a shared secret. */
    public static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final Duration NOT_AGAIN = Duration.ofSeconds(5);
    private static final Duration KEYS_KEPT = Duration.ofMinutes(5);
    private static final Duration KEYS_WAIT = Duration.ofSeconds(15);
    /** So often keys are asked for at most, twice at once. */
    private static final Duration KEYS_EVERY = Duration.ofSeconds(10);

    private static final Duration KEYS_IN_NEED = Duration.ofHours(1);

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private ProviderHttp http;
    private Clock clock;

    /** What a provider said of itself, and where its keys come from. */
    public record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys) {}

    /** One provider; whoever asks about it waits for whoever does so already. */
    private static final class Entry {
        private Known known;
        private Instant next = Instant.MIN;
        private ProviderDown down;
    }

    protected ProviderDirectory() {}

    @Inject
    ProviderDirectory(ProviderHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    /** @throws ProviderDown if nothing is known about it and it cannot be asked, or what it says cannot be used */
    public Known find(String issuer) {
        Entry entry = entries.computeIfAbsent(issuer, first -> new Entry());
        synchronized (entry) {
            Instant now = clock.instant();
            if (!now.isBefore(entry.next)) {
                refresh(entry, issuer, now);
            }
            if (entry.known == null) {
                throw entry.down;
            }
            return entry.known;
        }
    }

    private void refresh(Entry entry, String issuer, Instant now) {
        try {
            OIDCProviderMetadata said = ask(issuer);
            boolean sameKeys =
                    entry.known != null && entry.known.metadata().getJWKSetURI().equals(said.getJWKSetURI());
            entry.known = new Known(said, sameKeys ? entry.known.keys() : keys(said));
            entry.next = now.plus(REMEMBERED);
        } catch (ProviderDown down) {
            entry.down = down;
            entry.next = now.plus(NOT_AGAIN);
        }
    }

    /**
     * Asks now, whatever is remembered.
     *
     * @throws ProviderDown saying the first thing that is wrong
     */
    public void check(String issuer) {
        OIDCProviderMetadata said = ask(issuer);
        JWKSelector usable = new JWKSelector(
                new JWKMatcher.Builder().keyTypes(KeyType.RSA, KeyType.EC).build());
        try {
            List<JWK> found = keys(said).get(usable, null);
            if (found.isEmpty()) {
                throw new ProviderDown(ProviderFault.KEYS, said.getJWKSetURI().toString());
            }
        } catch (KeySourceException none) {
            throw new ProviderDown(ProviderFault.KEYS, said.getJWKSetURI().toString());
        }
        entries.remove(issuer);
    }

    private OIDCProviderMetadata ask(String issuer) {
        URL address = document(issuer);
        try {
            HTTPResponse answer = http.send(new HTTPRequest(HTTPRequest.Method.GET, address));
            if (answer.getStatusCode() != HTTPResponse.SC_OK) {
                throw new ProviderDown(ProviderFault.NO_DOCUMENT, address.toString(), answer.getStatusCode() + "");
            }
            return checked(issuer, OIDCProviderMetadata.parse(answer.getBody()));
        } catch (ParseException nonsense) {
            throw new ProviderDown(ProviderFault.MALFORMED, address.toString());
        } catch (SSLException distrusted) {
            throw new ProviderDown(ProviderFault.CERTIFICATE, address.getHost());
        } catch (UnknownHostException nobody) {
            throw new ProviderDown(ProviderFault.UNREACHABLE, address.getHost(), "DNS");
        } catch (IOException silent) {
            throw new ProviderDown(
                    ProviderFault.UNREACHABLE,
                    address.getAuthority(),
                    Objects.toString(silent.getMessage(), silent.getClass().getSimpleName()));
        }
    }

    private URL document(String issuer) {
        if (!http.mayAsk(URI.create(issuer))) {
            throw new ProviderDown(ProviderFault.INSECURE, issuer);
        }
        try {
            return OIDCProviderMetadata.resolveURL(new Issuer(issuer));
        } catch (GeneralException nonsense) {
            throw new ProviderDown(ProviderFault.MALFORMED, issuer);
        }
    }

    private OIDCProviderMetadata checked(String issuer, OIDCProviderMetadata said) {
        if (!said.getIssuer().getValue().equals(issuer)) {
            throw new ProviderDown(ProviderFault.ISSUER, said.getIssuer().getValue(), issuer);
        } else if (said.getAuthorizationEndpointURI() == null || said.getTokenEndpointURI() == null) {
            throw new ProviderDown(ProviderFault.ENDPOINTS);
        }
        Stream.of(said.getAuthorizationEndpointURI(), said.getTokenEndpointURI(), said.getJWKSetURI())
                .filter(address -> !http.mayAsk(address))
                .findFirst()
                .ifPresent(address -> {
                    throw new ProviderDown(ProviderFault.INSECURE, address.toString());
                });
        List<JWSAlgorithm> offered = said.getIDTokenJWSAlgs();
        if (offered != null && offered.stream().noneMatch(ALGORITHMS::contains)) {
            throw new ProviderDown(ProviderFault.ALGORITHMS, offered.toString());
        }
        return said;
    }

    private JWKSource<SecurityContext> keys(OIDCProviderMetadata said) {
        try {
            return JWKSourceBuilder.create(said.getJWKSetURI().toURL(), http)
                    .cache(KEYS_KEPT.toMillis(), KEYS_WAIT.toMillis())
                    .refreshAheadCache(false)
                    .rateLimited(KEYS_EVERY.toMillis())
                    .outageTolerant(KEYS_IN_NEED.toMillis())
                    .build();
        } catch (MalformedURLException nonsense) {
            throw new ProviderDown(ProviderFault.MALFORMED, said.getJWKSetURI().toString());
        }
    }
}
