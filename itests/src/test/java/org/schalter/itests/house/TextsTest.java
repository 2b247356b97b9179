package org.schalter.itests.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No sentence is there in one language only. */
class TextsTest {

    static List<Path> textFiles() {
        return House.files(House.ROOT, "texts.properties").stream()
                .filter(file -> file.toString().contains("/src/main/resources/"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("textFiles")
    void germanHasTheSameKeysAsEnglish(Path english) throws IOException {
        var german = english.resolveSibling("texts_de.properties");

        assertThat(keys(german)).as(german.toString()).isEqualTo(keys(english));
    }

    private static Set<Object> keys(Path file) throws IOException {
        var texts = new Properties();
        texts.load(new StringReader(House.read(file)));
        return texts.keySet();
    }
}
