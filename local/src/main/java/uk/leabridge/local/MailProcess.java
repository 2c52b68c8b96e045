package uk.leabridge.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.leabridge.platform.embedded.JavaCommand;
import uk.leabridge.platform.embedded.MailServer;

/** The inbox that every e-mail of this platform ends in. */
record MailProcess(Site site) implements PlatformProcess {
    static final String ID = "mail";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("SMTP", site.ports().smtp(), "page", site.ports().mailbox());
    }

    @Override
    public Set<String> after() {
        return Set.of();
    }

    @Override
    public Launched launch() {
        MailServer server = MailServer.launch(new MailServer.Settings(
                site.project().serverLibraries(),
                Flags.java(site, this, 96),
                site.home().log(ID),
                site.ports().smtp(),
                site.ports().mailbox()));
        return new Launched(server.process(), server::awaitReady);
    }

    @Override
    public boolean isReady() {
        return MailServer.answers(site.ports().smtp(), site.ports().mailbox());
    }

    @Override
    public List<Path> jars() {
        return List.of(site.project().serverLibraries(), JavaCommand.home(MailServer.class));
    }
}
