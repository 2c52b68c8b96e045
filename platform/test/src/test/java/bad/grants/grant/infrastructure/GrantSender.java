package bad.grants.grant.infrastructure;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Outgoing;

public class GrantSender {
    @Channel("grants")
    Emitter<String> emitter;

    @ConfigProperty(name = "grants.key")
    String key;

    public void byKafka(KafkaProducer<String, String> producer) {
        producer.flush();
    }

    @Outgoing("grants")
    public String byAnnotation() {
        return "";
    }
}
