package org.schalter.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what the README says, word for word; only the ports and the data directory are others. */
class ReadmeIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```\\w+ (\\S+)\\n(.*?)^ *```");
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"(\\d+)\"");

    private final Map<String, String> blocks = blocks();
    private final int port = Ports.free();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path data;

    @Test
    void theExampleIsTheOneInItsFolder() {
        var files = blocks.keySet().stream()
                .filter(name -> name.startsWith("examples/"))
                .toList();

        assertThat(files).hasSize(6);
        assertThat(files).allSatisfy(file -> assertThat(ROOT.resolve(file)).hasContent(blocks.get(file)));
    }

    @Test
    void theTourWorks() throws Exception {
        assertThat(blocks.get("test").strip()).isEqualTo("./test");
        var started = run();
        try {
            await("the start", () -> said().contains("Schalter is ready: http://127.0.0.1:" + port + "/ ("));
            shell("tour");
            await("the ticket", () -> get("/api/v1/tickets").contains("Printer jams"));
            var number = NUMBER.matcher(get("/api/v1/tickets"));
            assertThat(number.find()).isTrue();
            await("the auto response", () -> get("/demo/mailbox/anna@example.org")
                    .contains(number.group(1)));

            var actions = "/api/v1/tickets/" + number.group(1) + "/actions";
            shell("drop");
            await("the button", () -> get(actions).contains("\"callback\""));
            shell("pull");
            await("the button's end", () -> !get(actions).contains("\"callback\""));
        } finally {
            Commands.run("kill", "-INT", String.valueOf(started.pid()));
        }
        assertThat(started.waitFor(40, TimeUnit.SECONDS)).isTrue();
        assertThat(said()).doesNotContain("Exception");
    }

    private Process run() throws IOException {
        var command = here("run") + " --port " + port + " --smtp-port " + Ports.free() + " --imap-port " + Ports.free();
        var builder = new ProcessBuilder("bash", "-c", "exec " + command)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("said.txt").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    private void shell(String block) {
        Commands.run("bash", "-ec", "cd " + ROOT + "\n" + here(block));
    }

    /** The block's commands with this test's data directory. */
    private String here(String block) {
        return blocks.get(block)
                .strip()
                .replace("./run", "./run --data " + data)
                .replace("./demo-mail", "./demo-mail --data " + data)
                .replace("data/deploy/", data + "/deploy/");
    }

    private String said() {
        try {
            return Files.readString(data.resolve("said.txt"));
        } catch (IOException notYet) {
            return "";
        }
    }

    private String get(String path) {
        try (var lines = Files.lines(data.resolve("first-login.txt"))) {
            var token = lines.filter(line -> line.startsWith("token: "))
                    .collect(Collectors.joining())
                    .substring("token: ".length());
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Authorization", "Bearer " + token)
                    .build();
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }

    private static void await(String what, BooleanSupplier happened) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain for " + what).isLessThan(end);
            Thread.sleep(100);
        }
    }

    private static Map<String, String> blocks() {
        try {
            return BLOCK.matcher(Files.readString(ROOT.resolve("README.md")))
                    .results()
                    .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }
}
