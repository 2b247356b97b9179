package org.schalter.web.view;

import java.util.Locale;

/** The texts of the pages in the reader's language. */
public interface Words {

    String get(String key, Object... args);

    Locale locale();
}
