package org.schalter.text;

/** Plain text of several lines; as a form component it becomes a text area. Line ends are {@code \n}. */
public record LongText(String value) {

    public LongText {
        value = value.replace("\r\n", "\n").replace('\r', '\n');
    }

    public boolean isBlank() {
        return value.isBlank();
    }
}
