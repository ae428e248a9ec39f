package org.linia.channel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A real Postfix in a folder of its own, as Debian's package brings it: it takes mail for one domain, and for nobody else. */
final class Postfix extends ServerInFolder {
    private static final Path PROGRAM = Path.of("/usr/sbin/postfix");

    private static final String SETTINGS = """
            compatibility_level = 3.6
            queue_directory = %1$s/queue
            data_directory = %1$s/data
            command_directory = /usr/sbin
            daemon_directory = /usr/lib/postfix/sbin
            mail_owner = postfix
            setgid_group = postdrop
            maillog_file = %1$s/postfix.log
            maillog_file_prefixes = %1$s
            inet_interfaces = 127.0.0.1
            inet_protocols = ipv4
            myhostname = mx.else.example
            mydestination =
            mynetworks = 127.0.0.0/8
            alias_maps =
            smtpd_relay_restrictions = permit_auth_destination, reject
            virtual_mailbox_domains = else.example
            virtual_mailbox_base = %1$s/mail
            virtual_mailbox_maps = regexp:%1$s/people
            virtual_uid_maps = static:65534
            virtual_gid_maps = static:65534
            virtual_minimum_uid = 100
            """;

    private static final String SERVICES = """
            127.0.0.1:%d inet n - n - - smtpd
            pickup unix n - n 60 1 pickup
            cleanup unix n - n - 0 cleanup
            qmgr unix n - n 300 1 qmgr
            rewrite unix - - n - - trivial-rewrite
            bounce unix - - n - 0 bounce
            defer unix - - n - 0 bounce
            trace unix - - n - 0 bounce
            verify unix - - n - 1 verify
            proxymap unix - - n - - proxymap
            error unix - - n - - error
            retry unix - - n - - error
            discard unix - - n - - discard
            smtp unix - - n - - error
            virtual unix - n n - - virtual
            anvil unix - - n - 1 anvil
            scache unix - - n - 1 scache
            postlog unix-dgram n - n - 1 postlogd
            """;

    Postfix(Path folder, int port) throws IOException {
        super(folder, port, '2');
        folderOf("postfix", "data");
        folderOf("nobody", "mail");
        Files.createDirectory(folder.resolve("queue"));
        Files.writeString(folder.resolve("main.cf"), SETTINGS.formatted(folder));
        Files.writeString(folder.resolve("master.cf"), SERVICES.formatted(port));
        Files.writeString(folder.resolve("people"), "/^(ana|eva|last)\\./ all/\n");
    }

    static boolean isUsable() {
        return Files.isExecutable(PROGRAM) && IS_ROOT;
    }

    @Override
    List<String> command() {
        return List.of(PROGRAM.toString(), "-c", folder().toString(), "start-fg");
    }

    /** What arrived, each as it came. */
    List<String> mails() throws IOException {
        Path arrived = folder().resolve("mail/all/new");
        if (!Files.isDirectory(arrived)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(arrived)) {
            return files.map(Postfix::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
