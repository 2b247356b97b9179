package org.schalter.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorpusTest {

    @ParameterizedTest
    @MethodSource("mails")
    void readsWhatThePersonMeant(Corpus mail) {
        ReadMail read = mail.read();

        var softly = new SoftAssertions();
        mail.expected().stringPropertyNames().forEach(key -> check(key, mail.expected(), read, softly));
        softly.assertAll();
    }

    @Test
    void understandsABounce() {
        DeliveryReport report = DeliveryReport.of(Corpus.named("bounce").read()).orElseThrow();

        assertThat(report.originalIds()).containsExactly("ours@desk.example");
        assertThat(report.recipients()).containsExactly("gone@example.org");
        assertThat(report.isFailure()).isTrue();
    }

    @Test
    void takesNoOrdinaryMailForABounce() {
        assertThat(DeliveryReport.of(Corpus.named("plain-ascii").read())).isEmpty();
    }

    static List<Corpus> mails() {
        return Corpus.all();
    }

    private static void check(String key, Properties expected, ReadMail read, SoftAssertions softly) {
        if (key.equals("html.contains")) {
            softly.assertThat(read.body().html().orElse("")).contains(expected.getProperty(key));
        } else {
            softly.assertThat(actual(key).apply(read)).as(key).isEqualTo(expected.getProperty(key));
        }
    }

    private static Function<ReadMail, String> actual(String key) {
        return switch (key) {
            case "subject" -> ReadMail::subject;
            case "from" -> read -> addresses(read.senders().from());
            case "to" -> read -> addresses(read.recipients().to());
            case "date" -> read -> read.date().map(Object::toString).orElse("");
            case "text" -> read -> read.body().text();
            case "ids" -> read -> String.join(" ", read.threading().messageIds());
            case "references" -> read -> String.join(" ", read.threading().references());
            case "parts" ->
                read -> read.body().parts().stream().map(CorpusTest::part).collect(Collectors.joining(";"));
            case "flaws" ->
                read -> read.flaws().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
            default -> throw new IllegalArgumentException("unknown expectation: " + key);
        };
    }

    private static String addresses(List<MailAddress> addresses) {
        return addresses.stream()
                .map(one -> one.name().isEmpty() ? one.address() : one.name() + " <" + one.address() + ">")
                .collect(Collectors.joining(", "));
    }

    private static String part(MailPart part) {
        String content = new String(part.content(), StandardCharsets.UTF_8);
        String shown = content.length() < 20 && content.chars().allMatch(c -> c >= ' ' && c < 127) ? content : "";
        return part.name() + "|" + part.contentType() + "|" + (part.inline() ? "inline" : "attached") + "|" + shown;
    }
}
