package uk.leabridge.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** The main class of the broker's process: one KRaft node, broker and controller, on the loopback address. */
public final class KafkaNode {
    private static final String LISTENER = "PLAINTEXT";
    private static final String CONTROLLER = "CONTROLLER";
    private static final short ONE_COPY = 1;

    private KafkaNode() {}

    /** Arguments: data directory, port, controller port, then the topics to create. */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        int controllerPort = Integer.parseInt(arguments[2]);
        List<String> topics = List.of(arguments).subList(3, arguments.length);

        format(data);
        var properties = new Properties();
        properties.putAll(configuration(data, port, controllerPort));
        var server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop the broker"));
        server.startup();
        createTopics(port, topics);
        server.awaitShutdown();
    }

    private static void format(Path data) throws Exception {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(data);
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .addDirectory(data.toString())
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setControllerListenerName(CONTROLLER)
                .setMetadataLogDirectory(data.toString())
                .setIgnoreFormatted(true)
                .setHasDynamicQuorum(false)
                .run();
    }

    private static Map<String, String> configuration(Path data, int port, int controllerPort) throws IOException {
        Map<String, String> configuration = new LinkedHashMap<>();
        String address = "127.0.0.1:" + port;
        String controller = "127.0.0.1:" + controllerPort;
        configuration.put("node.id", "1");
        configuration.put("process.roles", "broker,controller");
        configuration.put("controller.quorum.voters", "1@" + controller);
        configuration.put("listeners", LISTENER + "://" + address + "," + CONTROLLER + "://" + controller);
        configuration.put("advertised.listeners", LISTENER + "://" + address);
        configuration.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        configuration.put("controller.listener.names", CONTROLLER);
        configuration.put("inter.broker.listener.name", LISTENER);
        configuration.put("log.dirs", data.toRealPath().toString());
        configuration.put("num.partitions", "3");
        configuration.put("auto.create.topics.enable", "true");
        // a process has a consumer for each of its partitions: they join together, not one after another
        configuration.put("group.initial.rebalance.delay.ms", "500");
        for (String internal : Set.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            configuration.put(internal + ".replication.factor", "1");
            configuration.put(internal + ".num.partitions", "1");
        }
        configuration.put("transaction.state.log.min.isr", "1");
        configuration.put("share.coordinator.state.topic.min.isr", "1");
        configuration.put("num.network.threads", "2");
        configuration.put("num.io.threads", "2");
        configuration.put("background.threads", "2");
        configuration.put("log.cleaner.threads", "1");
        configuration.put("log.cleaner.dedupe.buffer.size", "2097152");
        return configuration;
    }

    private static void createTopics(int port, List<String> topics) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + port))) {
            Set<String> there = admin.listTopics().names().get();
            List<NewTopic> missing = topics.stream()
                    .filter(topic -> !there.contains(topic))
                    .map(topic -> new NewTopic(topic, Optional.of(3), Optional.of(ONE_COPY)))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) { // a client asked for it first, and got the same
                throw e;
            }
        }
    }
}
