package org.schalter.action.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.schalter.action.Offer;
import org.schalter.testkit.Desk;
import org.schalter.text.TextCatalog;

class PlainViewTest {

    private final Desk desk = new Desk();

    @Test
    void standsAtMailsButNotAtNotesAndMayBeUsedByReaders() {
        desk.deploy(new PlainView(desk.reader()));

        var reader = desk.readingAgent().actor();
        assertThat(desk.actions().offers(desk.mailed("Hello", "A mail").number(), reader))
                .singleElement()
                .satisfies(offer -> assertThat(offer.kind()).isEqualTo(Offer.Kind.VIEW));
        assertThat(desk.actions().offers(desk.ticket("Hello", "A note").number(), reader))
                .isEmpty();
    }

    @Test
    void isCalledTheSameInTheGuide() {
        assertThat(TextCatalog.beside(PlainView.class).get("label", Locale.GERMAN))
                .isEqualTo("Unformatierte Ansicht");
    }
}
