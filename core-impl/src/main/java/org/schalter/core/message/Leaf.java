package org.schalter.core.message;

import java.util.Locale;
import java.util.Optional;

/** A part that is neither text nor HTML of the body; whether it is an inline image shows when the HTML is known. */
record Leaf(Entity entity, int number) {

    MailPart part(Optional<String> html) {
        String type = CleanText.cut(entity.type(), 200);
        return new MailPart(name(type), type, entity.contentId(), isInline(type, html), entity.content());
    }

    private boolean isInline(String type, Optional<String> html) {
        boolean shown = html.isPresent()
                && entity.contentId()
                        .filter(id -> ContentIds.isLinked(id, html.get()))
                        .isPresent();
        return shown || type.startsWith("image/") && entity.disposition().equals("inline");
    }

    private String name(String type) {
        return entity.fileName()
                .or(() -> nestedSubject(type))
                .orElseGet(() -> FileNames.invented(type.toLowerCase(Locale.ROOT), number));
    }

    private Optional<String> nestedSubject(String type) {
        if (!type.equals("message/rfc822")) {
            return Optional.empty();
        }
        return Entity.parse(Region.of(entity.content()))
                .headers()
                .first("Subject")
                .map(subject ->
                        FileNames.clean(CleanText.cut(subject.replace('/', '-').replace('\\', '-'), 100)))
                .filter(name -> !name.isEmpty())
                .map(name -> name + ".eml");
    }
}
