package org.linia.channel;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** A real Dovecot with one account, in a folder of its own, as Debian's package dovecot-imapd brings it. */
final class Dovecot extends ServerInFolder {
    static final String USER = "desk";
    static final String PASSWORD = "secret";

    private static final Path PROGRAM = Path.of("/usr/sbin/dovecot");

    private static final String OAUTH = """
            auth_mechanisms = plain xoauth2 oauthbearer
            passdb {
              driver = oauth2
              mechanisms = xoauth2 oauthbearer
              args = %s/oauth2.conf
            }
            """;

    private static final String OAUTH_SETTINGS = """
            introspection_mode = post
            introspection_url = %s
            username_attribute = username
            active_attribute = active
            active_value = true
            """;

    private static final String SETTINGS = """
            base_dir = %1$s/base
            state_dir = %1$s/base
            log_path = %1$s/dovecot.log
            protocols = imap
            listen = 127.0.0.1
            ssl = no
            disable_plaintext_auth = no
            %3$s
            service anvil {
              chroot =
            }
            service imap-login {
              chroot =
              inet_listener imap {
                port = %2$d
              }
              inet_listener imaps {
                port = 0
              }
            }
            %6$s
            passdb {
              driver = static
              args = password=secret
            }
            userdb {
              driver = static
              args = uid=%4$s gid=%5$s home=%1$s/mail/%%n
            }
            mail_location = maildir:~/Maildir
            namespace inbox {
              inbox = yes
              separator = /
            }
            """;

    Dovecot(Path folder) throws IOException {
        this(folder, null);
    }

    /** @param introspection where it asks whether a token is good (RFC 7662); null: passwords alone let in */
    Dovecot(Path folder, String introspection) throws IOException {
        super(folder, freePort(), '*');
        if (IS_ROOT) {
            folderOf("nobody", "mail");
        } else {
            Files.createDirectory(folder.resolve("mail"));
        }
        String me = System.getProperty("user.name");
        if (introspection != null) {
            Files.writeString(folder.resolve("oauth2.conf"), OAUTH_SETTINGS.formatted(introspection));
        }
        Files.writeString(
                folder.resolve("dovecot.conf"),
                SETTINGS.formatted(
                        folder,
                        port(),
                        IS_ROOT ? "" : "default_internal_user = %1$s\ndefault_login_user = %1$s".formatted(me),
                        IS_ROOT ? "nobody" : Files.getAttribute(folder, "unix:uid"),
                        IS_ROOT ? "nogroup" : Files.getAttribute(folder, "unix:gid"),
                        introspection == null ? "" : OAUTH.formatted(folder)));
    }

    static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    @Override
    List<String> command() {
        return List.of(
                PROGRAM.toString(), "-F", "-c", folder().resolve("dovecot.conf").toString());
    }

    /** Of those who are signed in: each is a process of its own. */
    long lines() {
        return signedIn().count();
    }

    void killLines() {
        signedIn().forEach(ProcessHandle::destroyForcibly);
    }

    private Stream<ProcessHandle> signedIn() {
        return children().filter(one -> one.info().command().orElse("").endsWith("/imap"));
    }

    /** Puts a message into the inbox. */
    void deliver(String message) throws MessagingException {
        Session session = Session.getInstance(new Properties());
        try (Store store = connected(session)) {
            store.getFolder("INBOX").appendMessages(new Message[] {
                new MimeMessage(session, new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)))
            });
        }
    }

    void create(String name) throws MessagingException {
        try (Store store = connected(Session.getInstance(new Properties()))) {
            store.getFolder(name).create(Folder.HOLDS_MESSAGES);
        }
    }

    int count(String name) throws MessagingException {
        try (Store store = connected(Session.getInstance(new Properties()))) {
            return store.getFolder(name).getMessageCount();
        }
    }

    private Store connected(Session session) throws MessagingException {
        Store store = session.getStore("imap");
        store.connect("127.0.0.1", port(), USER, PASSWORD);
        return store;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
