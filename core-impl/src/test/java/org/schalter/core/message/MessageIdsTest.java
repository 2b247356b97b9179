package org.schalter.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MessageIdsTest {

    private final MessageIds ids = ids("0123456789abcdef");

    @Test
    void recognisesItsOwn() {
        String id = ids.create(12, 345);

        assertThat(id).endsWith("@desk.example");
        assertThat(ids.parse(id)).contains(new OwnMessageId(12, 345));
        assertThat(ids.parse("<" + id.toUpperCase(Locale.ROOT) + ">")).contains(new OwnMessageId(12, 345));
        assertThat(ids.parse("help+" + id)).contains(new OwnMessageId(12, 345));
    }

    @Test
    void believesNoOther() {
        String id = ids.create(12, 345);

        assertThat(ids.parse(id.replaceFirst("12", "13"))).isEmpty();
        assertThat(ids.parse(id.replaceFirst("345", "346"))).isEmpty();
        assertThat(ids("another key 0123").parse(id)).isEmpty();
        assertThat(ids.parse("12.345@desk.example")).isEmpty();
        assertThat(ids.parse("")).isEmpty();
    }

    @Test
    void refusesAWeakKey() {
        assertThatThrownBy(() -> ids("short")).isInstanceOf(IllegalArgumentException.class);
    }

    private static MessageIds ids(String key) {
        return new MessageIds(key.getBytes(StandardCharsets.US_ASCII), "desk.example", new Random(1));
    }
}
