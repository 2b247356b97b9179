package org.schalter.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The file that tells the owner of the machine the first passwords; nobody else may read it. */
final class LoginFile {

    private final Path file;

    LoginFile(Path data) {
        file = data.resolve("first-login.txt");
    }

    void add(String login, String password) {
        try {
            var before = Files.exists(file) ? Files.readString(file) : "";
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.writeString(Files.createFile(fresh, ownerOnly), before + login + ": " + password + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
