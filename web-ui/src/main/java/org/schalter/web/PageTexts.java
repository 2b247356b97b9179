package org.schalter.web;

import java.util.Locale;
import org.schalter.text.Text;
import org.schalter.text.TextCatalog;
import org.schalter.web.view.Words;

/** The texts of the pages in one language. */
public record PageTexts(Locale locale) implements Words {

    private static final TextCatalog TEXTS = TextCatalog.beside(PageTexts.class);

    @Override
    public String get(String key, Object... args) {
        return TEXTS.get(Text.of(key, args), locale);
    }
}
