package org.linia.ticket.live;

import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import jakarta.websocket.server.ServerEndpointConfig.Configurator;
import java.util.List;
import java.util.Map;
import org.linia.identity.SessionSecret;

/** Takes the browser's session over from the request that opens the socket. */
public class LiveHandshake extends Configurator {

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        request.getHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Cookie"))
                .map(Map.Entry::getValue)
                .flatMap(List::stream)
                .flatMap(value -> SessionSecret.in(value).stream())
                .findFirst()
                .ifPresent(secret -> config.getUserProperties().put(SessionSecret.COOKIE, secret));
    }
}
