package uk.leabridge.referrals.casework.document.infrastructure;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.jboss.logging.Logger;
import uk.leabridge.referrals.casework.document.application.VirusScan;
import uk.leabridge.referrals.config.DocumentsConfig;
import uk.leabridge.referrals.config.DocumentsConfig.Scanner;

/** Asks a clamd by INSTREAM (clamd(8)): the bytes in chunks, each with its length before it, and an empty one at the end. */
@Startup
@ApplicationScoped
class ClamdScan implements VirusScan {
    private static final Logger LOG = Logger.getLogger(ClamdScan.class);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(US_ASCII);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1_000;

    private final DocumentsConfig config;

    ClamdScan(DocumentsConfig config) {
        this.config = config;
        if (config.clamd().host().isEmpty()) {
            LOG.warn(
                    "leabridge.documents.clamd.host is not set: documents are not scanned for viruses, and each is marked as not scanned");
        }
    }

    @Override
    public Finding of(byte[] content) {
        var scanner = config.clamd();
        return scanner.host().map(host -> ask(host, scanner, content)).orElse(Finding.NOT_SCANNED);
    }

    private static Finding ask(String host, Scanner scanner, byte[] content) {
        try (var socket = new Socket()) {
            int millis = Math.toIntExact(scanner.timeout().toMillis());
            socket.connect(new InetSocketAddress(host, scanner.port()), millis);
            socket.setSoTimeout(millis);
            send(new DataOutputStream(socket.getOutputStream()), content);
            return finding(new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), US_ASCII));
        } catch (IOException e) {
            LOG.errorf(
                    "the virus scanner is not responding, so no documents are accepted: %s",
                    e.getClass().getSimpleName());
            return Finding.NO_ANSWER;
        }
    }

    private static void send(DataOutputStream out, byte[] content) throws IOException {
        out.write(COMMAND);
        for (int at = 0; at < content.length; at += CHUNK) {
            int length = Math.min(CHUNK, content.length - at);
            out.writeInt(length);
            out.write(content, at, length);
        }
        out.writeInt(0);
        out.flush();
    }

    /** {@code stream: OK} or {@code stream: <name> FOUND}; whatever else it says is no answer. */
    private static Finding finding(String answer) {
        var words = answer.replace("\0", "").strip();
        if (words.equals("stream: OK")) return Finding.CLEAN;
        if (words.startsWith("stream: ") && words.endsWith(" FOUND")) return Finding.INFECTED;
        LOG.error("the virus scanner's response was not understood, so no documents are accepted");
        return Finding.NO_ANSWER;
    }
}
