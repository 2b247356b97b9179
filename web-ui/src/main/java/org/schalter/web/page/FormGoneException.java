package org.schalter.web.page;

import org.schalter.form.FormInput;

/** A form was sent whose action or opening is not there any more; carries what was typed. */
final class FormGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient FormInput input;

    FormGoneException(FormInput input) {
        super("the form is gone");
        this.input = input;
    }

    /** The typed text, without files and markup. */
    String typed() {
        var text = new StringBuilder();
        input.values().values().forEach(values -> values.stream()
                .filter(value -> !value.matches("[\\w-]{0,64}"))
                .forEach(value -> text.append(
                                value.replaceAll("<br\\s*/?>|</p>", "\n").replaceAll("<[^>]*>", ""))
                        .append('\n')));
        return text.toString().strip();
    }
}
