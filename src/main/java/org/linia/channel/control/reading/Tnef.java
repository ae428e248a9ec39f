package org.linia.channel.control.reading;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
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
    private static final int KEY = 2;
    private static final int CHECKSUM = 2;
    private static final int MOST_FILES = 200;
    private static final int LONGEST_TITLE = 1_000;
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

    /** The files within it; empty if there are none, there are too many, or it is broken. */
    static List<MailPart> unpack(MailPart packet, PartFile file, UnaryOperator<String> type) throws IOException {
        Tnef tnef = new Tnef(file);
        try (DataInputStream in = new DataInputStream(packet.open())) {
            return tnef.read(in, type) ? List.copyOf(tnef.found) : List.of();
        } catch (EOFException cut) {
            return List.of();
        }
    }

    private boolean read(DataInputStream in, UnaryOperator<String> type) throws IOException {
        if (little(in) != SIGNATURE) {
            return false;
        }
        in.skipNBytes(KEY);
        while (in.read() >= 0) {
            int attribute = little(in);
            int length = little(in);
            if (length < 0 || attribute == DATA && found.size() == MOST_FILES) {
                return false;
            }
            take(attribute, length, in, type);
            in.skipNBytes(CHECKSUM);
        }
        return true;
    }

    /** However long a value says it is, never more than a title of it is in memory. */
    private void take(int attribute, int length, DataInputStream in, UnaryOperator<String> type) throws IOException {
        if (attribute == DATA) {
            String called = name.isEmpty() ? "file-" + (found.size() + 1) + ".bin" : name;
            PartFile.Stretch kept = file.keep(in, length);
            in.skipNBytes(length - kept.size());
            found.add(new MailPart(called, type.apply(called), kept.size(), "", kept));
            return;
        }
        byte[] value = in.readNBytes(Math.min(length, LONGEST_TITLE));
        in.skipNBytes(length - value.length);
        if (attribute == NEXT_FILE) {
            name = "";
        } else if (attribute == TITLE) {
            name = Texts.line(new String(value, WESTERN));
        }
    }

    private static int little(DataInputStream in) throws IOException {
        return Integer.reverseBytes(in.readInt());
    }
}
