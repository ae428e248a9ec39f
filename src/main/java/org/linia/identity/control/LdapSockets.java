package org.linia.identity.control;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.SocketFactory;

/** Sockets of TLS that wait for an answer so long and no longer, from the first on: that of the handshake. */
final class LdapSockets extends SocketFactory {
    private final SocketFactory tls;
    private final int patience;

    LdapSockets(SocketFactory tls, Duration patience) {
        this.tls = tls;
        this.patience = (int) patience.toMillis();
    }

    private Socket patient(Socket socket) throws IOException {
        socket.setSoTimeout(patience);
        return socket;
    }

    @Override
    public Socket createSocket() throws IOException {
        return patient(tls.createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return patient(tls.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress here, int from) throws IOException {
        return patient(tls.createSocket(host, port, here, from));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return patient(tls.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress here, int from) throws IOException {
        return patient(tls.createSocket(host, port, here, from));
    }
}
