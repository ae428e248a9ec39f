package org.linia.channel.control.reading;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.linia.channel.MailPart;

/**
 * Unpacks what Outlook packs into {@code winmail.dat} ([MS-OXTNEF]): the files in it, with their names. Whatever in it is
 * not as it should be ends the unpacking; the packet is then kept as it is.
 */
final class Tnef {
    private static final int SIGNATURE = 0x223E9F78;
    private static final int NEXT_FILE = 0x00069002;
    private static final int TITLE = 0x00018010;
    private static final int DATA = 0x0006800F;
    private static final int MOST_FILES = 200;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final PartFile file;
    private final List<MailPart> found = new ArrayList<>();
    private String name = "";

    private Tnef(PartFile file) {
        this.file = file;
    }

    static boolean isOne(MailPart part) {
        return part.type().equals("application/ms-tnef")
                || part.type().equals("application/vnd.ms-tnef")
                || part.name().equalsIgnoreCase("winmail.dat");
    }

    /** The files within it; empty if there are none, or it is broken. */
    static List<MailPart> unpack(MailPart packet, PartFile file, UnaryOperator<String> type) throws IOException {
        Tnef tnef = new Tnef(file);
        try (DataInputStream in = new DataInputStream(packet.open())) {
            return tnef.read(in, packet.size(), type) ? List.copyOf(tnef.found) : List.of();
        }
    }

    private boolean read(DataInputStream in, long size, UnaryOperator<String> type) throws IOException {
        if (size < 6 || little(in.readNBytes(4)) != SIGNATURE) {
            return false;
        }
        in.skipNBytes(2);
        while (in.read() >= 0 && found.size() < MOST_FILES) {
            byte[] head = in.readNBytes(8);
            if (head.length < 8) {
                return false;
            }
            int attribute = little(head);
            int length =
                    ByteBuffer.wrap(head, 4, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
            if (length < 0 || length > size) {
                return false;
            }
            take(attribute, in.readNBytes(length), type);
            in.readNBytes(2);
        }
        return true;
    }

    private void take(int attribute, byte[] value, UnaryOperator<String> type) throws IOException {
        if (attribute == NEXT_FILE) {
            name = "";
        } else if (attribute == TITLE) {
            name = Texts.line(new String(value, WESTERN));
        } else if (attribute == DATA) {
            String called = name.isEmpty() ? "file-" + (found.size() + 1) + ".bin" : name;
            InputStream content = new ByteArrayInputStream(value);
            PartFile.Stretch kept = file.keep(content, value.length);
            found.add(new MailPart(called, type.apply(called), kept.size(), "", kept));
        }
    }

    private static int little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }
}
