package org.schalter.web.view;

/**
 * What every template needs to know of its reader.
 *
 * @param assets the address below which this build's files lie, such as {@code /assets/3f2a}
 * @param token the session's form token; empty before signing in
 */
public record PageContext(Words words, String assets, String token) {

    public String text(String key, Object... args) {
        return words.get(key, args);
    }

    public String asset(String file) {
        return assets + "/" + file;
    }

    public String language() {
        return words.locale().getLanguage();
    }
}
