package uk.leabridge.referrals.casework.document.infrastructure;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What an office program's container holds. One with macros, or with anything that is not told apart, is what the container is. */
final class OfficeFiles {
    static final String ZIP = "application/zip";
    static final String OLE = "application/x-tika-msoffice";

    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
    private static final Map<String, String> MAIN_PARTS = Map.of(
            "word/document.xml", OPEN_XML + "wordprocessingml.document",
            "xl/workbook.xml", OPEN_XML + "spreadsheetml.sheet",
            "ppt/presentation.xml", OPEN_XML + "presentationml.presentation");
    private static final Set<String> OPEN_DOCUMENTS =
            Set.of(OPEN_DOCUMENT + "text", OPEN_DOCUMENT + "spreadsheet", OPEN_DOCUMENT + "presentation");
    private static final List<Map.Entry<String, String>> STREAMS = List.of(
            Map.entry("__properties_version1.0", "application/vnd.ms-outlook"),
            Map.entry("PowerPoint Document", "application/vnd.ms-powerpoint"),
            Map.entry("WordDocument", "application/msword"),
            Map.entry("Workbook", "application/vnd.ms-excel"));
    private static final int MOST_ENTRIES = 5_000;
    private static final int MOST_UNPACKED = 200 * 1024 * 1024;

    private OfficeFiles() {}

    static boolean isZip(byte[] content) {
        return begins(content, 'P', 'K', 3, 4);
    }

    static boolean isOle(byte[] content) {
        return begins(content, 0xd0, 0xcf, 0x11, 0xe0);
    }

    private static boolean begins(byte[] content, int... with) {
        if (content.length < with.length) return false;
        for (int i = 0; i < with.length; i++) {
            if ((content[i] & 0xff) != with[i]) return false;
        }
        return true;
    }

    static String inZip(byte[] content) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            var first = zip.getNextEntry();
            if (first == null) return ZIP;
            var says = first.getName().equals("mimetype") ? new String(zip.readNBytes(100), US_ASCII).strip() : "";
            var names = names(zip);
            names.add(first.getName());
            if (names.stream().anyMatch(OfficeFiles::isProgram)) return ZIP;
            return says.isEmpty() ? openXml(names) : OPEN_DOCUMENTS.contains(says) ? says : ZIP;
        } catch (IOException | IllegalArgumentException e) {
            return ZIP; // broken, or more than anybody writes
        }
    }

    private static String openXml(Set<String> names) {
        if (!names.contains("[Content_Types].xml")) return ZIP;
        return MAIN_PARTS.entrySet().stream()
                .filter(part -> names.contains(part.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ZIP);
    }

    /** What follows; read with a bound, because a small file can be unpacked to a very large one. */
    private static Set<String> names(ZipInputStream zip) throws IOException {
        var names = new HashSet<String>();
        var buffer = new byte[16 * 1024];
        long unpacked = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            names.add(entry.getName());
            for (int read = zip.read(buffer); read >= 0 && unpacked <= MOST_UNPACKED; read = zip.read(buffer)) {
                unpacked += read;
            }
            if (names.size() > MOST_ENTRIES || unpacked > MOST_UNPACKED)
                throw new IOException("it contains too much data");
        }
        return names;
    }

    private static boolean isProgram(String entry) {
        return entry.endsWith("vbaProject.bin") || entry.startsWith("Basic/") || entry.startsWith("Scripts/");
    }

    /** The names of its streams stand in it as they are. */
    static String inOle(byte[] content) {
        if (holds(content, "_VBA_PROJECT") || holds(content, "Macros")) return OLE;
        return STREAMS.stream()
                .filter(stream -> holds(content, stream.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OLE);
    }

    private static boolean holds(byte[] content, String name) {
        var wanted = name.getBytes(UTF_16LE);
        for (int at = 0; at <= content.length - wanted.length; at++) {
            int same = 0;
            while (same < wanted.length && content[at + same] == wanted[same]) same++;
            if (same == wanted.length) return true;
        }
        return false;
    }
}
