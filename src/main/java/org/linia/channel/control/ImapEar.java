package org.linia.channel.control;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.linia.channel.LineSecurity;
import org.linia.channel.MailLine;

/**
 * A line to a mailbox over which its server says at once that something arrived (IMAP IDLE, RFC 2177). It hears and nothing
 * else: whoever hears something looks, by another line. Not for several threads, but {@link #close()}.
 */
final class ImapEar implements AutoCloseable {
    /** Servers end what is silent for half an hour, and a line may be dead without anybody knowing. */
    private static final Duration ONCE = Duration.ofMinutes(5);

    private static final int MOST_LINES = 1_000;
    private static final int LONGEST_LINE = 64 * 1024;
    private static final Pattern ARRIVED = Pattern.compile("\\* \\d+ EXISTS");
    private static final Pattern PLAIN = Pattern.compile("[\\x20-\\x7e&&[^&\"\\\\]]+");

    private final Duration patience;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private int commands;
    private String idle;
    private long idleSince;
    private boolean arrived;

    private ImapEar(Duration patience) {
        this.patience = patience;
    }

    /**
     * @param secret password or token
     * @throws IOException if nobody answers there, or it does not let us in
     */
    static ImapEar at(MailLine line, String secret, Duration patience) throws IOException {
        ImapEar ear = new ImapEar(patience);
        try {
            ear.connect(line);
            ear.signIn(line, secret);
            return ear;
        } catch (IOException broken) {
            ear.close();
            throw broken;
        }
    }

    private void connect(MailLine to) throws IOException {
        Socket plain = new Socket();
        use(plain);
        plain.connect(new InetSocketAddress(to.host(), to.port()), millis(patience));
        use(to.security() == LineSecurity.TLS ? encrypted(plain, to) : plain);
        if (!read(patience).startsWith("* OK")) {
            throw new ProtocolException("no greeting");
        }
        if (to.security() == LineSecurity.STARTTLS) {
            command("STARTTLS");
            use(encrypted(socket, to));
        }
    }

    private static Socket encrypted(Socket plain, MailLine to) throws IOException {
        SSLSocket secure = (SSLSocket)
                ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, to.host(), to.port(), true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }

    private void use(Socket now) throws IOException {
        socket = now;
        if (now.isConnected()) {
            in = new BufferedInputStream(now.getInputStream());
            out = now.getOutputStream();
        }
    }

    private void signIn(MailLine line, String secret) throws IOException {
        String tag = tag();
        if (line.oauth() == null) {
            byte[] user = line.username().getBytes(StandardCharsets.UTF_8);
            byte[] password = secret.getBytes(StandardCharsets.UTF_8);
            send(tag + " LOGIN {" + user.length + "}");
            go();
            out.write(user);
            send(" {" + password.length + "}");
            go();
            out.write(password);
            send("");
        } else {
            send(tag + " AUTHENTICATE XOAUTH2");
            go();
            String proof = "user=" + line.username() + "\u0001auth=Bearer " + secret + "\u0001\u0001";
            send(Base64.getEncoder().encodeToString(proof.getBytes(StandardCharsets.UTF_8)));
        }
        finish(tag);
    }

    /** Whether it can be listened to: its server knows how, and the folder has a name that every server understands. */
    boolean canHear(String folder) throws IOException {
        boolean knows = command("CAPABILITY").stream()
                .flatMap(said -> List.of(said.split(" ")).stream())
                .anyMatch("IDLE"::equalsIgnoreCase);
        if (!knows || !PLAIN.matcher(folder).matches()) {
            return false;
        }
        command("EXAMINE \"" + folder + "\"");
        return true;
    }

    /**
     * Waits for something to arrive; at first for what lies there.
     *
     * @return whether something did within that time, or while we spoke
     * @throws IOException if the line is broken
     */
    boolean hears(Duration most) throws IOException {
        if (idle != null && System.nanoTime() - idleSince > ONCE.toNanos()) {
            String tag = idle;
            idle = null;
            send("DONE");
            finish(tag);
        }
        if (idle == null) {
            String tag = tag();
            send(tag + " IDLE");
            go();
            idle = tag;
            idleSince = System.nanoTime();
        }
        long end = System.nanoTime() + most.toNanos();
        try {
            while (!arrived) {
                String said = read(Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime())));
                if (said.startsWith("* BYE") || said.startsWith(idle + " ")) {
                    throw new EOFException(said);
                }
            }
            arrived = false;
            return true;
        } catch (SocketTimeoutException nothing) {
            return false;
        }
    }

    private String tag() {
        return "L" + ++commands;
    }

    private List<String> command(String command) throws IOException {
        String tag = tag();
        send(tag + " " + command);
        return finish(tag);
    }

    /** What it says until it has done what it was told. */
    private List<String> finish(String tag) throws IOException {
        List<String> said = new ArrayList<>();
        String next = read(patience);
        while (!next.startsWith(tag + " ")) {
            if (said.size() == MOST_LINES) {
                throw new ProtocolException("too much said");
            }
            said.add(next);
            if (next.startsWith("+")) {
                send("");
            }
            next = read(patience);
        }
        if (!next.startsWith(tag + " OK")) {
            throw new ProtocolException(next);
        }
        return said;
    }

    private void go() throws IOException {
        String said = read(patience);
        while (said.startsWith("* ")) {
            said = read(patience);
        }
        if (!said.startsWith("+")) {
            throw new ProtocolException(said);
        }
    }

    private void send(String text) throws IOException {
        out.write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** One line. What came of one when the time was over counts for the next one. */
    private String read(Duration most) throws IOException {
        socket.setSoTimeout(Math.max(1, millis(most)));
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.size() > LONGEST_LINE) {
                throw new EOFException("The line ended");
            }
            line.write(next);
        }
        String read = line.toString(StandardCharsets.UTF_8).stripTrailing();
        line.reset();
        arrived |= ARRIVED.matcher(read).matches();
        return read;
    }

    private static int millis(Duration time) {
        return (int) Math.min(Integer.MAX_VALUE, time.toMillis());
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            // which is what is wanted
        }
    }
}
