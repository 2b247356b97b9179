package org.schalter.itests.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a new bundle must bring along, so that nobody forgets it. */
class FeaturesTest {

    private static final String FEATURES = House.read(House.ROOT.resolve("karaf-features/src/main/feature/feature.xml"));

    static Stream<Path> bundles() {
        return Stream.concat(
                House.actions().stream(),
                Stream.of("core-api", "core-impl", "mail-route", "web-ui", "rest-api").map(House.ROOT::resolve));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void eachBundleHasAFeatureOfItsOwn(Path folder) {
        assertThat(FEATURES).contains("<feature name=\"schalter-" + folder.getFileName() + "\"");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void eachBundleHasAReadme(Path folder) {
        assertThat(folder.resolve("README.md")).isNotEmptyFile();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void eachTextIsThereInBothLanguages(Path folder) throws IOException {
        for (var english : House.files(folder.resolve("src/main/resources"), "texts.properties")) {
            var german = english.resolveSibling("texts_de.properties");

            assertThat(german).exists();
            assertThat(keys(german)).as(german.toString()).isEqualTo(keys(english));
        }
    }

    private static java.util.Set<Object> keys(Path file) throws IOException {
        var texts = new Properties();
        texts.load(new StringReader(Files.readString(file)));
        return texts.keySet();
    }
}
