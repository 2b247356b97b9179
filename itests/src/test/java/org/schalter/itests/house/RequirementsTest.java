package org.schalter.itests.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The table of requirements says the truth: no number is missing, and each test it names is there. */
class RequirementsTest {

    private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\|.*\\| ([^|]*) \\|");
    private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final int LAST = 242;

    private final Map<Integer, String> proofs = read();

    @Test
    void eachRowIsThereAndSaysSomething() {
        assertThat(proofs.keySet())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, LAST).boxed().toList());
        assertThat(proofs.values())
                .allMatch(proof ->
                        NAMED.matcher(proof).find() || proof.startsWith("later: ") || proof.equals("second round"));
    }

    @Test
    void eachTestThatIsNamedExists() {
        var sources = testSources();

        assertThat(named()).allSatisfy(test -> {
            var source = sources.get(test.get(0) + ".java");
            assertThat(source).as(test.get(0)).isNotNull();
            assertThat(House.read(source)).as(test.toString()).contains(" " + test.get(1) + "(");
        });
    }

    private Set<List<String>> named() {
        return proofs.values().stream()
                .flatMap(proof -> NAMED.matcher(proof).results())
                .map(found -> List.of(found.group(1), found.group(2)))
                .collect(Collectors.toSet());
    }

    private static Map<String, Path> testSources() {
        return House.files(House.ROOT, ".java").stream()
                .filter(file -> file.toString().contains("/src/test/")
                        || file.toString().contains("/core-testkit/"))
                .collect(Collectors.toMap(file -> file.getFileName().toString(), file -> file, (one, other) -> one));
    }

    private static Map<Integer, String> read() {
        var proofs = new TreeMap<Integer, String>();
        House.read(House.ROOT.resolve("docs/requirements.md"))
                .lines()
                .map(ROW::matcher)
                .filter(java.util.regex.Matcher::matches)
                .forEach(row ->
                        proofs.put(Integer.valueOf(row.group(1)), row.group(2).strip()));
        return proofs;
    }
}
