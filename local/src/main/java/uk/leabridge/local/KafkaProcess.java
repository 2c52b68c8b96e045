package uk.leabridge.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import uk.leabridge.platform.embedded.JavaCommand;
import uk.leabridge.platform.embedded.KafkaServer;

/** Kafka, with the topics that services publish to and keep their dead letters in. */
record KafkaProcess(Site site) implements PlatformProcess {
    static final String ID = "kafka";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("broker", site.ports().kafka(), "controller", site.ports().kafkaController());
    }

    @Override
    public Set<String> after() {
        return Set.of();
    }

    @Override
    public Launched launch() {
        KafkaServer server = KafkaServer.launch(new KafkaServer.Settings(
                site.project().serverLibraries(),
                Flags.java(site, this, 160),
                site.home().data(ID),
                site.home().log(ID),
                site.ports().kafka(),
                site.ports().kafkaController(),
                topics()));
        return new Launched(server.process(), server::awaitReady);
    }

    @Override
    public boolean isReady() {
        return KafkaServer.answers(site.ports().kafka());
    }

    @Override
    public List<Path> jars() {
        return List.of(site.project().serverLibraries(), JavaCommand.home(KafkaServer.class));
    }

    private static List<String> topics() {
        return Service.behindTheGateway().stream()
                .flatMap(service -> Stream.of(service.id() + ".events.v1", service.id() + ".dead-letters.v1"))
                .toList();
    }
}
