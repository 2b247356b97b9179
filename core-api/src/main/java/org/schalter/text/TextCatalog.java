package org.schalter.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The texts that lie beside a class: {@code texts.properties} (English) and {@code texts_de.properties}, both UTF-8.
 * There is no fall-back to the server's locale: a language that is not there reads English. Immutable and thread-safe.
 */
public final class TextCatalog {

    private static final Set<String> TRANSLATIONS = Set.of("de");

    private final Map<String, Map<String, String>> byLanguage;

    private TextCatalog(Map<String, Map<String, String>> byLanguage) {
        this.byLanguage = byLanguage;
    }

    /** Reads the files beside the class through the class's own loader; missing files make an empty catalog. */
    public static TextCatalog beside(Class<?> owner) {
        var byLanguage = new HashMap<String, Map<String, String>>();
        byLanguage.put("en", read(owner, "texts.properties"));
        TRANSLATIONS.forEach(language -> byLanguage.put(language, read(owner, "texts_" + language + ".properties")));
        return new TextCatalog(byLanguage);
    }

    /** The sentence in the wanted language, else in English; empty if no file has the key. */
    public Optional<String> find(Text text, Locale locale) {
        var pattern = Optional.ofNullable(entries(locale).get(text.key()))
                .or(() -> Optional.ofNullable(entries(Locale.ENGLISH).get(text.key())));
        return pattern.map(found -> format(found, text, locale));
    }

    /** The sentence, or the key itself where no file has it, so that a missing text is seen and breaks nothing. */
    public String get(Text text, Locale locale) {
        return find(text, locale).orElse(text.key());
    }

    public String get(String key, Locale locale) {
        return get(Text.of(key), locale);
    }

    /** All entries of one language as they stand in the file; for tests that compare languages. */
    public Map<String, String> entries(Locale locale) {
        return byLanguage.getOrDefault(locale.getLanguage(), byLanguage.get("en"));
    }

    private static String format(String pattern, Text text, Locale locale) {
        var shown = text.arguments().stream().map(String::valueOf).toArray();
        return shown.length == 0 ? pattern.replace("''", "'") : new MessageFormat(pattern, locale).format(shown);
    }

    private static Map<String, String> read(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream(file)) {
            return in == null ? Map.of() : parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + " beside " + owner.getName(), e);
        }
    }

    private static Map<String, String> parse(InputStream in) throws IOException {
        var properties = new Properties();
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        var entries = new LinkedHashMap<String, String>();
        properties.forEach((key, value) -> entries.put((String) key, (String) value));
        return Collections.unmodifiableMap(entries);
    }
}
