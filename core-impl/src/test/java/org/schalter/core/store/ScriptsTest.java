package org.schalter.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URISyntaxException;
import org.junit.jupiter.api.Test;

class ScriptsTest {

    @Test
    void nameEveryScriptInTheFolder() throws URISyntaxException {
        var folder = new File(Scripts.class.getResource("schema").toURI());

        assertThat(folder.list()).containsExactlyInAnyOrderElementsOf(Scripts.names());
    }

    @Test
    void areFoundByTheirEnding() {
        assertThat(new Scripts().getResources("V", new String[] {".sql"})).hasSameSizeAs(Scripts.names());
        assertThat(new Scripts().getResources("R", new String[] {".sql"})).isEmpty();
    }
}
