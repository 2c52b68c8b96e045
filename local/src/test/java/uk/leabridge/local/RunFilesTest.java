package uk.leabridge.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFilesTest {
    @TempDir
    Path folder;

    @Test
    void findsTheProcessThatItRemembers() {
        var files = new RunFiles(folder);

        files.remember("launcher", ProcessHandle.current());

        assertThat(files.find("launcher")).contains(ProcessHandle.current());
    }

    @Test
    void doesNotTakeAnotherProcessWithTheSameNumberForIt() throws IOException {
        var files = new RunFiles(folder);
        files.remember("launcher", ProcessHandle.current());
        Files.writeString(
                folder.resolve("launcher.pid"), ProcessHandle.current().pid() + " 1");

        assertThat(files.find("launcher")).isEmpty();
    }

    @Test
    void findsNothingOnceItForgot() {
        var files = new RunFiles(folder);
        files.remember("launcher", ProcessHandle.current());

        files.forget("launcher");

        assertThat(files.find("launcher")).isEmpty();
        assertThat(files.find("never-started")).isEmpty();
    }
}
