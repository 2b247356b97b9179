package org.schalter.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Schalter started by {@code ./run} as a user would, with demo data in a fresh folder. */
final class Instance implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Schalter is ready: (\\S+) \\((\\S+) s\\)");
    private static final Pattern RSS = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern ADMIN = Pattern.compile("(?m)^admin: (\\S+)");
    private static final Pattern TOKEN = Pattern.compile("(?i)token\\W+(\\S{20,})");

    private final Process script;
    private final Path data;
    private final String address;
    private final double seconds;

    private Instance(Process script, Path data, String address, double seconds) {
        this.script = script;
        this.data = data;
        this.address = address;
        this.seconds = seconds;
    }

    static Instance start(Path root, int port, int smtp, int imap) throws IOException {
        var data = Files.createTempDirectory("schalter-bench");
        var script = new ProcessBuilder(
                        root.resolve("run").toString(),
                        "--data",
                        data.toString(),
                        "--port",
                        String.valueOf(port),
                        "--smtp-port",
                        String.valueOf(smtp),
                        "--imap-port",
                        String.valueOf(imap))
                .redirectErrorStream(true)
                .start();
        var lines = script.inputReader();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var ready = READY.matcher(line);
            if (ready.find()) {
                return new Instance(
                        script, data, ready.group(1).replaceAll("/$", ""), Double.parseDouble(ready.group(2)));
            }
        }
        throw new IOException("Schalter did not start; see " + data);
    }

    String address() {
        return address;
    }

    double secondsToFirstPage() {
        return seconds;
    }

    String token() throws IOException {
        var found = TOKEN.matcher(Files.readString(data.resolve("first-login.txt")));
        if (!found.find()) {
            throw new IOException("no API token in first-login.txt");
        }
        return found.group(1);
    }

    String adminPassword() throws IOException {
        var found = ADMIN.matcher(Files.readString(data.resolve("first-login.txt")));
        if (!found.find()) {
            throw new IOException("no password of admin in first-login.txt");
        }
        return found.group(1);
    }

    /** Resident memory of the server's processes in MB. */
    double memory() {
        return descendants().mapToLong(Instance::residentKilobytes).sum() / 1024.0;
    }

    @Override
    public void close() {
        script.destroy();
        try {
            if (!script.waitFor(40, TimeUnit.SECONDS)) {
                script.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Stream<ProcessHandle> descendants() {
        return script.toHandle().descendants();
    }

    private static long residentKilobytes(ProcessHandle process) {
        try {
            var found = RSS.matcher(Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status")));
            return found.find() ? Long.parseLong(found.group(1)) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
