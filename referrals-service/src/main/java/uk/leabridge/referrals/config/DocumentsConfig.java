package uk.leabridge.referrals.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Which documents are kept with a case. */
@ConfigMapping(prefix = "leabridge.documents")
public interface DocumentsConfig {
    /** Bytes that a document may have at most; the database takes 10 MB. */
    @WithDefault("10485760")
    int maxBytes();

    /** How many are taken in or given out at once: each is held in memory, twice while it is sealed. */
    @WithDefault("4")
    int atOnce();

    /** Media types that are taken, as Tika and {@code OfficeFiles} name them. */
    @WithDefault(
            "application/pdf,text/plain,text/csv,message/rfc822,image/png,image/jpeg,image/gif,image/tiff,image/webp,"
                    + "image/heic,image/bmp,application/msword,application/vnd.ms-excel,application/vnd.ms-powerpoint,"
                    + "application/vnd.ms-outlook,"
                    + "application/vnd.openxmlformats-officedocument.wordprocessingml.document,"
                    + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,"
                    + "application/vnd.openxmlformats-officedocument.presentationml.presentation,"
                    + "application/vnd.oasis.opendocument.text,application/vnd.oasis.opendocument.spreadsheet,"
                    + "application/vnd.oasis.opendocument.presentation")
    Set<String> allowed();

    /** The virus scanner. */
    Scanner clamd();

    /** A clamd that is asked by INSTREAM. When it does not answer, no document is taken. */
    interface Scanner {
        /** Without it nothing is scanned, and each document says so. */
        Optional<String> host();

        @WithDefault("3310")
        int port();

        /** For the connection and for each answer. */
        @WithDefault("20s")
        Duration timeout();
    }
}
