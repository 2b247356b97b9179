package org.schalter.itests;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Runs a command to its end and gives back what it said. */
final class Commands {

    record Outcome(int code, String output) {}

    private Commands() {}

    static Outcome attempt(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes());
            return new Outcome(process.waitFor(), output);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + command[0], stop);
        }
    }

    static String run(String... command) {
        var outcome = attempt(command);
        if (outcome.code() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + outcome);
        }
        return outcome.output();
    }
}
