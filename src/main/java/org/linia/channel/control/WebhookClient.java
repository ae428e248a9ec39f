package org.linia.channel.control;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.linia.shared.outbox.Targets;

/** An HTTP client that does nothing by itself: no redirect, no second try, no cookie, no proxy. */
final class WebhookClient {
    private static final int CONNECTIONS = 64;
    private static final int OF_ONE = 4;
    private static final int KEPT_SECONDS = 30;
    private static final Timeout LONGEST_CONNECT = Timeout.ofSeconds(5);

    private WebhookClient() {}

    /** @param names which give the addresses that are connected to, and no others are */
    static CloseableHttpClient of(DnsResolver names, Duration patience) {
        Timeout wait = Timeout.of(patience);
        Timeout connect = wait.compareTo(LONGEST_CONNECT) < 0 ? wait : LONGEST_CONNECT;
        HttpClientConnectionManager connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(OF_ONE)
                .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(wait).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(wait)
                        .setTimeToLive(KEPT_SECONDS, TimeUnit.SECONDS)
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(wait)
                        .setResponseTimeout(wait)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    static DnsResolver namesOf(Targets targets) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return targets.resolve(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
