package bad.platform.audit;

import org.apache.kafka.clients.producer.KafkaProducer;

public class AuditManager {
    public void send(KafkaProducer<String, String> producer) {
        producer.flush();
    }

    public int wide(int a, int b, int c, int d, int e, int f, int g, int h) {
        return a + b + c + d + e + f + g + h;
    }
}
