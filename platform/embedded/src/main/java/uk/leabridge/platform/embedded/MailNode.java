package uk.leabridge.platform.embedded;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The main class of the inbox's process: takes every message that arrives by SMTP, and forwards none. */
public final class MailNode {
    private static final int NEWEST = 20_000;

    private final Inbox inbox;
    private final InstantSource clock;

    MailNode(Inbox inbox, InstantSource clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Arguments: SMTP port, port of the page. */
    public static void main(String[] arguments) throws IOException {
        var inbox = new Inbox(NEWEST);
        var setup = new ServerSetup(Integer.parseInt(arguments[0]), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        var mail = new GreenMail(setup);
        var node = new MailNode(inbox, InstantSource.system());
        mail.getUserManager().setMessageDeliveryHandler(node::receive);
        mail.start();
        new InboxPages(inbox).serve(Integer.parseInt(arguments[1]));
    }

    /** GreenMail calls this once for each recipient; the message is kept once, with all of them. */
    private GreenMailUser receive(MovingMessage message, MailAddress recipient) {
        List<String> recipients =
                message.getToAddresses().stream().map(MailAddress::getEmail).toList();
        if (recipient.getEmail().equals(recipients.getFirst())) {
            inbox.add(read(message.getMessage(), recipients));
        }
        return new NobodysMailbox(recipient.getEmail());
    }

    private Inbox.Message read(MimeMessage message, List<String> recipients) {
        try {
            String subject = Optional.ofNullable(message.getSubject()).orElse("");
            String text = text(message).orElse("");
            String messageId = Optional.ofNullable(message.getMessageID()).orElse("");
            return new Inbox.Message(UUID.randomUUID(), messageId, recipients, subject, text, clock.instant());
        } catch (MessagingException e) {
            throw new IllegalArgumentException("The message could not be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plain text, or else the first text of another kind. */
    private static Optional<String> text(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            Optional<String> other = Optional.empty();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart one = parts.getBodyPart(i);
                Optional<String> text = text(one);
                if (text.isPresent() && one.isMimeType("text/plain")) {
                    return text;
                }
                other = other.or(() -> text);
            }
            return other;
        }
        return part.isMimeType("text/*") ? Optional.of(String.valueOf(part.getContent())) : Optional.empty();
    }
}
