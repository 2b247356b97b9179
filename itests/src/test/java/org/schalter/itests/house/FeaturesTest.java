package org.schalter.itests.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reminds whoever adds a bundle of what belongs to it. */
class FeaturesTest {

    private static final Path ROOT = House.ROOT;
    private static final List<String> NOT_DEPLOYED =
            List.of("core-testkit", "bench", "itests", "examples/action-callback");

    @TestFactory
    List<DynamicTest> eachBundleHasOneFeatureAndAReadme() throws Exception {
        var features = xml(ROOT.resolve("karaf-features/src/main/feature/feature.xml"));
        return xml(ROOT.resolve("pom.xml")).select("modules > module").eachText().stream()
                .filter(folder -> !NOT_DEPLOYED.contains(folder))
                .filter(this::isBundle)
                .map(folder -> DynamicTest.dynamicTest(folder, () -> isComplete(folder, features)))
                .toList();
    }

    /** What another feature needs cannot be uninstalled, so each one stands among the boot features by itself. */
    @Test
    void eachActionCanBeUninstalled() throws Exception {
        var features = xml(ROOT.resolve("karaf-features/src/main/feature/feature.xml"));
        var removable = features.select("features > feature").eachAttr("name").stream()
                .filter(name -> name.startsWith("schalter-action-") || name.equals("schalter-mail-route"))
                .toList();

        assertThat(pom("distribution").select("bootFeatures > feature").eachText())
                .containsAll(removable);
        assertThat(features.select("feature > feature").eachText()).doesNotContainAnyElementsOf(removable);
    }

    private boolean isBundle(String folder) {
        var pom = pom(folder);
        return pom.select("project > packaging").isEmpty();
    }

    private static void isComplete(String folder, Document features) {
        var artifact = pom(folder).select("project > artifactId").text();
        var location = "mvn:org.schalter/" + artifact + "/${project.version}";

        assertThat(features.select("feature > bundle").eachText())
                .as("karaf-features names the bundle once")
                .containsOnlyOnce(location);
        assertThat(
                        folder.startsWith("wraps/")
                                ? ROOT.resolve(folder + "/bnd.bnd")
                                : ROOT.resolve(folder + "/README.md"))
                .exists();
    }

    private static Document pom(String folder) {
        try {
            return xml(ROOT.resolve(folder).resolve("pom.xml"));
        } catch (java.io.IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    private static Document xml(Path file) throws java.io.IOException {
        return Jsoup.parse(Files.readString(file), "", Parser.xmlParser());
    }
}
