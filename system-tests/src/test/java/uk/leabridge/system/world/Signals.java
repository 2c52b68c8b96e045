package uk.leabridge.system.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import uk.leabridge.local.ProcessControl;

/** Holds a process and all that it started, as a machine that hangs would, and lets them go on. */
public final class Signals {
    private Signals() {}

    public static void freeze(ProcessControl process) {
        send("STOP", process);
    }

    public static void thaw(ProcessControl process) {
        send("CONT", process);
    }

    /** The parent first, so that it starts nothing more meanwhile. */
    private static void send(String signal, ProcessControl process) {
        ProcessHandle parent =
                process.handle().orElseThrow(() -> new IllegalStateException(process.id() + " does not run"));
        kill(signal, List.of(parent));
        kill(signal, parent.descendants().toList());
    }

    private static void kill(String signal, List<ProcessHandle> processes) {
        if (processes.isEmpty()) {
            return;
        }
        List<String> command = Stream.concat(
                        Stream.of("kill", "-" + signal), processes.stream().map(one -> Long.toString(one.pid())))
                .toList();
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
