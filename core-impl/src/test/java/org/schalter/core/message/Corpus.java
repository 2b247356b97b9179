package org.schalter.core.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** Mails in files, each with what must be read of it. */
record Corpus(String name, byte[] raw, Properties expected) {

    static List<Corpus> all() {
        URL folder = Objects.requireNonNull(Corpus.class.getResource("corpus"));
        try (var files = Files.list(Path.of(folder.toURI()))) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(Corpus::load)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Corpus named(String name) {
        return all().stream()
                .filter(mail -> mail.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    ReadMail read() {
        return MailReader.read(raw);
    }

    @Override
    public String toString() {
        return name;
    }

    private static Corpus load(Path file) {
        String name = file.getFileName().toString().replace(".eml", "");
        var expected = new Properties();
        try (var reader = Files.newBufferedReader(file.resolveSibling(name + ".expected"))) {
            expected.load(reader);
            return new Corpus(name, Files.readAllBytes(file), expected);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
