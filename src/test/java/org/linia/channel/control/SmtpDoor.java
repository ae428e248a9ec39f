package org.linia.channel.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A mail server that lets in by XOAUTH2 alone, and takes mail of nobody else. */
public final class SmtpDoor implements AutoCloseable {
    /** It takes no mail in which this stands. */
    public static final String UNWANTED = "Buy cheap watches";

    private static final String AUTH = "AUTH XOAUTH2 ";

    private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final String user;
    private final Predicate<String> isGood;
    private final Queue<String> mails = new ConcurrentLinkedQueue<>();
    private volatile boolean shut;

    public SmtpDoor(String user, Predicate<String> isGood) throws IOException {
        this.user = user;
        this.isGood = isGood;
        Thread keeper = new Thread(this::open, "smtp-door");
        keeper.setDaemon(true);
        keeper.start();
    }

    public int port() {
        return door.getLocalPort();
    }

    /** What came, in that order. */
    public List<String> mails() {
        return List.copyOf(mails);
    }

    void refuseEverybody() {
        shut = true;
    }

    private void open() {
        while (!door.isClosed()) {
            try (Socket guest = door.accept()) {
                speak(guest);
            } catch (IOException gone) {
                // the next one
            }
        }
    }

    private void speak(Socket guest) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.US_ASCII));
        say(guest, "220 mx ESMTP");
        boolean welcome = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("EHLO")) {
                say(guest, "250-mx\r\n250 AUTH XOAUTH2");
            } else if (line.startsWith(AUTH)) {
                byte[] proof = Base64.getDecoder().decode(line.substring(AUTH.length()));
                welcome = isLetIn(guest, new String(proof, StandardCharsets.UTF_8), in);
            } else if (line.startsWith("QUIT")) {
                say(guest, "221 bye");
                return;
            } else if (line.startsWith("DATA")) {
                say(guest, "354 go on");
                take(guest, mail(in));
            } else {
                say(guest, welcome ? "250 OK" : "530 5.7.0 Authentication required");
            }
        }
    }

    private void take(Socket guest, String mail) throws IOException {
        if (mail.contains(UNWANTED)) {
            say(guest, "554 5.7.1 Not with these words");
        } else {
            mails.add(mail);
            say(guest, "250 OK");
        }
    }

    private static String mail(BufferedReader in) throws IOException {
        return in.lines().takeWhile(line -> !line.equals(".")).collect(Collectors.joining("\n"));
    }

    private boolean isLetIn(Socket guest, String proof, BufferedReader in) throws IOException {
        String token = proof.replaceAll("^user=[^\u0001]*\u0001auth=Bearer ([^\u0001]*)\u0001\u0001$", "$1");
        if (!shut && proof.startsWith("user=" + user + "\u0001") && isGood.test(token)) {
            say(guest, "235 2.7.0 Accepted");
            return true;
        }
        byte[] error = "{\"status\":\"400\"}".getBytes(StandardCharsets.UTF_8);
        say(guest, "334 " + Base64.getEncoder().encodeToString(error));
        in.readLine();
        say(guest, "535 5.7.8 Username and password not accepted");
        return false;
    }

    private static void say(Socket guest, String line) throws IOException {
        guest.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        guest.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
