package org.schalter.core.message;

import java.util.Optional;

/** The headers of a mail or of a part of it, and its body as it travels. */
record Entity(MailHeaders headers, Region body) {

    static Entity parse(Region region) {
        return new HeaderSection(region).parse();
    }

    /** The type as declared; what is not a type at all counts as text. */
    String type() {
        return headers.value("Content-Type")
                .map(HeaderValue::value)
                .filter(type -> type.matches("[!-~]+/[!-~]+"))
                .orElse("text/plain");
    }

    Optional<String> typeParameter(String name) {
        return headers.value("Content-Type").flatMap(value -> value.parameter(name));
    }

    String disposition() {
        return headers.value("Content-Disposition").map(HeaderValue::value).orElse("");
    }

    Optional<String> fileName() {
        return headers.value("Content-Disposition")
                .flatMap(value -> value.parameter("filename"))
                .or(() -> typeParameter("name"))
                .map(FileNames::clean)
                .filter(name -> !name.isEmpty());
    }

    Optional<String> contentId() {
        return headers.raw("Content-ID").findFirst().flatMap(raw -> MessageIdList.of(raw).stream()
                .findFirst());
    }

    byte[] content() {
        return Transfer.decode(
                body.copy(), headers.first("Content-Transfer-Encoding").orElse(""));
    }
}
