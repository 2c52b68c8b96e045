package uk.leabridge.gateway.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The bytes of a file, for a while and up to the size of the largest: whoever still waits for more then gets an exception. */
final class BoundedStream extends InputStream {

    private static final long LARGEST = 12L * 1024 * 1024;

    private final InputStream content;
    private final long end;
    private long room = LARGEST;

    BoundedStream(InputStream content, Duration left) {
        this.content = content;
        this.end = System.nanoTime() + left.toNanos();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        int count = inTime(() -> content.read(into, from, most));
        room -= count;
        if (room < 0) {
            throw new IOException("the file is larger than any can be");
        }
        return count;
    }

    /** Whatever is left of it is read by nobody who waits. */
    @Override
    public void close() {
        var _ = start(() -> {
            content.close();
            return 0;
        });
    }

    /** The content waits for longer than we do, and nothing can wake it. */
    private int inTime(Callable<Integer> reading) throws IOException {
        FutureTask<Integer> task = start(reading);
        try {
            return task.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new IOException("the page's time is over", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static FutureTask<Integer> start(Callable<Integer> reading) {
        FutureTask<Integer> task = new FutureTask<>(reading);
        Thread.ofVirtual().start(task);
        return task;
    }
}
