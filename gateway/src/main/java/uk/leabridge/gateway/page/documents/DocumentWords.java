package uk.leabridge.gateway.page.documents;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Locale;
import uk.leabridge.gateway.page.Option;

/** The words people read for kinds and sizes of files: {@code {documents:kind(one.mediaType)}}. */
@TemplateExtension(namespace = "documents")
public final class DocumentWords {
    private static final List<Option> KINDS = Option.list(
            "application/pdf", "PDF",
            "text/plain", "Text",
            "text/csv", "Text",
            "message/rfc822", "Email",
            "application/vnd.ms-outlook", "Email",
            "application/msword", "Word document",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word document",
            "application/vnd.oasis.opendocument.text", "Text document",
            "application/vnd.ms-excel", "Spreadsheet",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Spreadsheet",
            "application/vnd.oasis.opendocument.spreadsheet", "Spreadsheet",
            "application/vnd.ms-powerpoint", "Presentation",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation", "Presentation",
            "application/vnd.oasis.opendocument.presentation", "Presentation");

    private DocumentWords() {}

    public static String kind(String mediaType) {
        return mediaType.startsWith("image/") ? "Picture" : Option.label(KINDS, mediaType);
    }

    /** 2.1 MB, 14 kB. */
    public static String size(int bytes) {
        return bytes >= 1024 * 1024
                ? String.format(Locale.UK, "%.1f MB", bytes / 1024.0 / 1024.0)
                : Math.max(1, bytes / 1024) + " kB";
    }
}
