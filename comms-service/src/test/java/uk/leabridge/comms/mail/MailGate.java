package uk.leabridge.comms.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before a real SMTP server and lets a test decide how it answers for one recipient, or that nobody answers. */
final class MailGate implements AutoCloseable {
    /** What happens to the next message for an address. */
    enum Mood {
        /** 451 once, then as usual. */
        BUSY_ONCE,
        /** 451 always. */
        BUSY,
        /** 550. */
        GONE,
        /** The server takes the message, and the answer never comes. */
        TAKES_AND_HANGS_UP,
        /** The conversation breaks off before the message is sent. */
        HANGS_UP_EARLY
    }

    private final int behind;
    private final int port;
    private final Map<String, Mood> moods = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private ServerSocket server;

    MailGate(int behind) throws IOException {
        this.behind = behind;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.port = server.getLocalPort();
        accept(server);
    }

    int port() {
        return port;
    }

    void mood(String address, Mood mood) {
        moods.put(address.toLowerCase(Locale.ROOT), mood);
    }

    /** Refuses connections from now on. */
    void shut() throws IOException {
        server.close();
    }

    void open() throws IOException {
        server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        accept(server);
    }

    private void accept(ServerSocket at) {
        threads.execute(() -> {
            while (!at.isClosed()) {
                try {
                    var client = at.accept();
                    threads.execute(() -> converse(client));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    private void converse(Socket client) {
        try (client;
                var real = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            var fromClient = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
            var fromReal = new BufferedReader(new InputStreamReader(real.getInputStream(), UTF_8));
            var conversation = new Conversation(fromClient, client.getOutputStream(), fromReal, real.getOutputStream());
            conversation.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }

    private final class Conversation {
        private final BufferedReader fromClient;
        private final OutputStream toClient;
        private final BufferedReader fromReal;
        private final OutputStream toReal;
        private boolean hangsUp;

        Conversation(BufferedReader fromClient, OutputStream toClient, BufferedReader fromReal, OutputStream toReal) {
            this.fromClient = fromClient;
            this.toClient = toClient;
            this.fromReal = fromReal;
            this.toReal = toReal;
        }

        void run() throws IOException {
            say(toClient, reply());
            for (var line = fromClient.readLine(); line != null; line = fromClient.readLine()) {
                var command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("RCPT TO:")) {
                    if (!recipient(line)) return;
                } else if (command.equals("DATA")) {
                    say(toReal, line);
                    say(toClient, reply());
                    if (!data()) return;
                } else {
                    say(toReal, line);
                    say(toClient, reply());
                    if (command.equals("QUIT")) return;
                }
            }
        }

        private boolean recipient(String line) throws IOException {
            var address = line.replaceAll(".*<([^>]*)>.*", "$1").toLowerCase(Locale.ROOT);
            var mood = moods.get(address);
            if (mood == Mood.BUSY_ONCE) moods.remove(address);
            if (mood == Mood.HANGS_UP_EARLY) {
                moods.remove(address);
                return false;
            }
            if (mood == Mood.BUSY || mood == Mood.BUSY_ONCE) say(toClient, "451 4.3.0 try later");
            else if (mood == Mood.GONE) say(toClient, "550 5.1.1 no such mailbox");
            else {
                hangsUp = moods.remove(address, Mood.TAKES_AND_HANGS_UP);
                say(toReal, line);
                say(toClient, reply());
            }
            return true;
        }

        private boolean data() throws IOException {
            var line = fromClient.readLine();
            while (line != null && !line.equals(".")) {
                say(toReal, line);
                line = fromClient.readLine();
            }
            say(toReal, ".");
            var answer = reply();
            if (hangsUp) return false;
            say(toClient, answer);
            return true;
        }

        private String reply() throws IOException {
            var whole = new StringBuilder();
            var line = fromReal.readLine();
            while (line != null && line.length() > 3 && line.charAt(3) == '-') {
                whole.append(line).append("\r\n");
                line = fromReal.readLine();
            }
            return whole.append(line).toString();
        }

        private void say(OutputStream to, String line) throws IOException {
            to.write((line + "\r\n").getBytes(UTF_8));
            to.flush();
        }
    }
}
