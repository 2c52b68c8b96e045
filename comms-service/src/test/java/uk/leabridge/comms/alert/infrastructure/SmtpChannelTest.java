package uk.leabridge.comms.alert.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.mail.SMTPException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.leabridge.comms.alert.domain.HandoverResult;

class SmtpChannelTest {
    @Test
    void takesAReplyForAnAnswer() {
        assertThat(SmtpChannel.meaning(reply(451))).isEqualTo(new HandoverResult.Deferred("451"));
        assertThat(SmtpChannel.meaning(reply(421))).isEqualTo(new HandoverResult.Deferred("421"));
        assertThat(SmtpChannel.meaning(reply(550))).isEqualTo(new HandoverResult.Refused("550"));
        assertThat(SmtpChannel.meaning(new IllegalStateException(reply(554))))
                .isEqualTo(new HandoverResult.Refused("554"));
    }

    @Test
    void knowsThatNothingLeftWithoutAConnection() {
        assertThat(SmtpChannel.meaning(new IllegalStateException(new ConnectException())))
                .isEqualTo(new HandoverResult.Deferred("no-connection"));
        assertThat(SmtpChannel.meaning(new UnknownHostException()))
                .isEqualTo(new HandoverResult.Deferred("no-connection"));
    }

    @Test
    void knowsNothingOfAConversationThatBrokeOff() {
        assertThat(SmtpChannel.meaning(new IOException("Connection was closed")))
                .isEqualTo(new HandoverResult.Unclear());
        assertThat(SmtpChannel.meaning(new IllegalStateException())).isEqualTo(new HandoverResult.Unclear());
    }

    private static SMTPException reply(int code) {
        return new SMTPException("refused", code, List.of(code + " no"), false);
    }
}
