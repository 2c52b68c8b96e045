package good.platform.messaging;

import org.apache.kafka.clients.producer.KafkaProducer;

public class Relay {
    public void send(KafkaProducer<String, String> producer) {
        producer.flush();
    }
}
