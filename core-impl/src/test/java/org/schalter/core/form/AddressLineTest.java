package org.schalter.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schalter.mail.MailAddress;

class AddressLineTest {

    @Test
    void readsListsAsPeopleTypeThem() {
        var line = AddressLine.parse(
                List.of("Jane Roe <jane@example.org>, c@d.org; \"Doe, John\" <john@example.org>\n<x@y.org>,"));

        assertThat(line.invalid()).isEmpty();
        assertThat(line.addresses())
                .containsExactly(
                        new MailAddress("Jane Roe", "jane@example.org"),
                        MailAddress.of("c@d.org"),
                        new MailAddress("Doe, John", "john@example.org"),
                        MailAddress.of("x@y.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Jane Roe", "Müller, Jörg", "Roe; Jane", "a@b.org", "Jane \"J\" Roe", "C:\\Jane", "<Jane>"})
    void readsWhatAnAddressIsWrittenAs(String name) {
        var address = new MailAddress(name, "jane@example.org");

        assertThat(AddressLine.parse(List.of(address + ", c@d.org")).addresses())
                .containsExactly(address, MailAddress.of("c@d.org"));
    }

    @Test
    void namesEachOneThatIsNoAddress() {
        var line = AddressLine.parse(List.of("a@b.org, nobody, Jane <jane@>, c@d.org"));

        assertThat(line.invalid()).containsExactly("nobody", "Jane <jane@>");
        assertThat(line.addresses()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a@b@c", "@b.org", "a b@c.org", "a@b..org", "a@.org", "\"open <a@b.org", "<a@b.org", "a@b.org>"})
    void refusesWhatIsNoAddress(String typed) {
        assertThat(AddressLine.parse(List.of(typed)).invalid()).isNotEmpty();
    }

    @Test
    void takesNothingForAnEmptyLine() {
        var line = AddressLine.parse(List.of(" , ; \n "));

        assertThat(line.addresses()).isEmpty();
        assertThat(line.invalid()).isEmpty();
    }
}
