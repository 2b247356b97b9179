package org.schalter.itests.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.schalter.itests.SchalterProcess;

/** The file with the first passwords. */
final class FirstLogin {

    private FirstLogin() {}

    static String of(SchalterProcess schalter, String login) {
        return Patience.await("the login of " + login, () -> {
            try (var lines = Files.lines(schalter.data().resolve("first-login.txt"))) {
                return lines.filter(line -> line.startsWith(login + ": "))
                        .map(line -> line.substring(login.length() + 2))
                        .findFirst();
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        });
    }
}
