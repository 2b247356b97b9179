package org.schalter.itests;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Schalter as an ordinary process, started by the script that {@code ./run} starts, on free ports and with a data directory of its own.
 *
 * <p>{@link #shared} gives the one process per database that all tests use and that ends with the tests. A test that kills takes a
 * process of its own with {@link #create}.
 */
public final class SchalterProcess implements AutoCloseable {

    public enum Database {
        DERBY,
        POSTGRESQL
    }

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Map<Database, SchalterProcess> SHARED = new EnumMap<>(Database.class);

    private final Path data;
    private final int port = Ports.free();
    private final int smtpPort = Ports.free();
    private final int imapPort = Ports.free();
    private final Optional<EmbeddedPostgres> postgres;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private Optional<Process> process = Optional.empty();

    private SchalterProcess(Path data, Optional<EmbeddedPostgres> postgres) {
        this.data = data;
        this.postgres = postgres;
    }

    /** The process all tests on this database share; started by whoever asks first. */
    public static synchronized SchalterProcess shared(Database database) {
        return SHARED.computeIfAbsent(database, missing -> {
            var schalter = create(missing).start();
            Runtime.getRuntime().addShutdownHook(new Thread(schalter::close));
            return schalter;
        });
    }

    /** A process of one's own with an empty data directory; not started yet. */
    public static SchalterProcess create(Database database) {
        try {
            var root = Files.createDirectories(Path.of("target", "data").toAbsolutePath());
            var data = Files.createTempDirectory(root, database.name().toLowerCase(java.util.Locale.ROOT));
            if (database == Database.DERBY) {
                return new SchalterProcess(data, Optional.empty());
            }
            var postgres = EmbeddedPostgres.start();
            var etc = Files.createDirectories(data.resolve("etc"));
            Files.writeString(etc.resolve("org.ops4j.datasource-schalter.cfg"), settings(postgres));
            return new SchalterProcess(data, Optional.of(postgres));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String settings(EmbeddedPostgres postgres) {
        return """
                osgi.jdbc.driver.name = PostgreSQL JDBC Driver
                url = jdbc:postgresql://127.0.0.1:%d/postgres
                user = postgres
                dataSourceName = schalter
                osgi.jndi.service.name = schalter
                pool = dbcp2
                jdbc.pool.maxTotal = 16
                """.formatted(postgres.getPort());
    }

    /** Starts it, on the same data if it ran before, and returns when it answers. */
    public SchalterProcess start(String... options) {
        if (isRunning()) {
            throw new IllegalStateException("runs already: " + data);
        }
        try {
            var builder = new ProcessBuilder(command(options)).redirectErrorStream(true);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.redirectOutput(
                    ProcessBuilder.Redirect.appendTo(data.resolve("console.log").toFile()));
            process = Optional.of(builder.start());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        awaitReady();
        return this;
    }

    /** The command line of one start, for tests of the script itself. */
    List<String> command(String... options) {
        var command = new ArrayList<>(List.of(
                Distribution.folder().resolve("bin/schalter").toString(),
                "--demo",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port),
                "--smtp-port",
                Integer.toString(smtpPort),
                "--imap-port",
                Integer.toString(imapPort)));
        command.addAll(List.of(options));
        return command;
    }

    /** Ends it the polite way, as an operator does. */
    void stop() {
        process.ifPresent(Process::destroy);
        awaitEnd();
    }

    /** Ends it as the power cut does: no hook, no flush. */
    public void kill() {
        process.ifPresent(Process::destroyForcibly);
        awaitEnd();
    }

    void restart() {
        stop();
        start();
    }

    boolean isRunning() {
        return process.filter(Process::isAlive).isPresent();
    }

    long pid() {
        return process.orElseThrow().pid();
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public Path data() {
        return data;
    }

    public int smtpPort() {
        return smtpPort;
    }

    int imapPort() {
        return imapPort;
    }

    /** What the server wrote into its log. */
    public String log() {
        try {
            var file = data.resolve("log/karaf.log");
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The status of a GET, or nothing when nobody answers. */
    Optional<Integer> status(String path) {
        var request = HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return Optional.of(http.send(request, BodyHandlers.discarding()).statusCode());
        } catch (IOException nobody) {
            return Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }

    @Override
    public void close() {
        stop();
        postgres.ifPresent(SchalterProcess::close);
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void awaitReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ready()) {
            if (!isRunning() || System.nanoTime() > end) {
                kill();
                throw new IllegalStateException("did not start; see " + data.resolve("console.log") + "\n" + log());
            }
            pause();
        }
    }

    private boolean ready() {
        var pages = Files.isDirectory(Path.of("../web-ui/src/main/java"));
        return status("/login").filter(status -> !pages || status == 200).isPresent();
    }

    private void awaitEnd() {
        try {
            for (var running : process.stream().toList()) {
                if (!running.waitFor(30, TimeUnit.SECONDS)) {
                    running.destroyForcibly().waitFor();
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }
}
