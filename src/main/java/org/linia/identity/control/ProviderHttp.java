package org.linia.identity.control;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks identity providers. What they may do to us is limited: so long, so many bytes, no redirect, and https, unless the
 * provider is on this machine or {@code linia.sso.http} says otherwise.
 */
@ApplicationScoped
public class ProviderHttp implements HTTPRequestSender, ResourceRetriever {
    private static final int MOST_BYTES = 512 * 1024;
    private static final int BLOCK = 8 * 1024;

    private boolean plainAllowed;
    private Duration patience;

    protected ProviderHttp() {}

    @Inject
    public ProviderHttp(
            @ConfigProperty(name = "linia.sso.http", defaultValue = "false") boolean plainAllowed,
            @ConfigProperty(name = "linia.sso.patience", defaultValue = "PT5S") Duration patience) {
        this.plainAllowed = plainAllowed;
        this.patience = patience;
    }

    /** Whether that is an address to which anything may be sent. */
    public boolean mayAsk(URI address) {
        if (address == null || address.getHost() == null || address.getUserInfo() != null) {
            return false;
        }
        boolean plain = "http".equalsIgnoreCase(address.getScheme());
        return "https".equalsIgnoreCase(address.getScheme()) || (plain && (plainAllowed || isHere(address.getHost())));
    }

    static boolean isHere(String host) {
        return host.equalsIgnoreCase("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
    }

    @Override
    public Resource retrieveResource(URL address) throws IOException {
        HTTPResponse answer = ask("GET", address, Map.of("Accept", List.of("application/json")), null);
        if (answer.getStatusCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException("Status " + answer.getStatusCode());
        }
        return new Resource(answer.getBody(), answer.getHeaderValue("Content-Type"));
    }

    @Override
    public HTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        return ask(request.getMethod().name(), request.getURL(), request.getHeaderMap(), request.getBody());
    }

    private HTTPResponse ask(String method, URL address, Map<String, List<String>> headers, String body)
            throws IOException {
        if (!mayAsk(address(address))) {
            throw new IOException("Not to be asked without https");
        }
        HttpURLConnection connection = (HttpURLConnection) address.openConnection();
        connection.setConnectTimeout((int) patience.toMillis());
        connection.setReadTimeout((int) patience.toMillis());
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setRequestMethod(method);
        headers.forEach((name, values) -> values.forEach(value -> connection.addRequestProperty(name, value)));
        try {
            if (body != null) {
                connection.setDoOutput(true);
                try (OutputStream out = connection.getOutputStream()) {
                    out.write(body.getBytes(StandardCharsets.UTF_8));
                }
            }
            return answer(connection);
        } finally {
            connection.disconnect();
        }
    }

    private HTTPResponse answer(HttpURLConnection connection) throws IOException {
        HTTPResponse answer = new HTTPResponse(connection.getResponseCode());
        boolean failed = connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST;
        try (InputStream in = failed ? connection.getErrorStream() : connection.getInputStream()) {
            answer.setBody(in == null ? "" : text(in));
        }
        if (connection.getContentType() != null) {
            answer.setEntityContentType(type(connection.getContentType()));
        }
        return answer;
    }

    /** Reads on while there is something, but not for ever. */
    private String text(InputStream in) throws IOException {
        long end = System.nanoTime() + 2 * patience.toNanos();
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] block = new byte[BLOCK];
        for (int length = in.read(block); length >= 0; length = in.read(block)) {
            read.write(block, 0, length);
            if (read.size() > MOST_BYTES) {
                throw new IOException("More than " + MOST_BYTES + " bytes");
            } else if (System.nanoTime() > end) {
                throw new SocketTimeoutException("Too slow");
            }
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    private static ContentType type(String header) throws IOException {
        try {
            return ContentType.parse(header);
        } catch (java.text.ParseException nonsense) {
            throw new IOException("Bad content type", nonsense);
        }
    }

    private static URI address(URL url) throws IOException {
        try {
            return url.toURI();
        } catch (URISyntaxException nonsense) {
            throw new IOException("Bad address", nonsense);
        }
    }
}
