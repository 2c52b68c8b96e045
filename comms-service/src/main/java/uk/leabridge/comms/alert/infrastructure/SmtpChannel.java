package uk.leabridge.comms.alert.infrastructure;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import uk.leabridge.comms.alert.domain.AlertChannel;
import uk.leabridge.comms.alert.domain.HandoverResult;
import uk.leabridge.comms.alert.domain.OutgoingMessage;
import uk.leabridge.comms.config.AlertSettings;

/**
 * E-mail by SMTP, a connection for each message. A reply of the server's is an answer, and so is a refused connection; all
 * else that goes wrong may have happened after the server took the message, and counts as no answer.
 */
@ApplicationScoped
class SmtpChannel implements AlertChannel {
    private static final int MAX_CAUSES = 12;

    private final ReactiveMailer mailer;
    private final AlertSettings settings;

    SmtpChannel(ReactiveMailer mailer, AlertSettings settings) {
        this.mailer = mailer;
        this.settings = settings;
    }

    @Override
    public HandoverResult handOver(OutgoingMessage message) {
        var mail = Mail.withText(message.address(), message.subject(), message.text())
                .addHeader("Message-ID", message.messageId())
                .addHeader("Auto-Submitted", "auto-generated");
        try {
            mailer.send(mail).await().atMost(settings.handoverTimeout());
            return new HandoverResult.Accepted();
        } catch (RuntimeException e) {
            return meaning(e);
        }
    }

    static HandoverResult meaning(Throwable failure) {
        @Nullable Throwable at = failure;
        for (int depth = 0; at != null && depth < MAX_CAUSES; depth++, at = at.getCause()) {
            if (at instanceof SMTPException reply) {
                var code = Integer.toString(reply.getReplyCode());
                return reply.isPermanent() ? new HandoverResult.Refused(code) : new HandoverResult.Deferred(code);
            }
            if (at instanceof ConnectException
                    || at instanceof UnknownHostException
                    || at instanceof NoRouteToHostException) {
                return new HandoverResult.Deferred("no-connection");
            }
        }
        return new HandoverResult.Unclear();
    }
}
