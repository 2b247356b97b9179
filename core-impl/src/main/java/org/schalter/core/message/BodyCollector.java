package org.schalter.core.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks the tree of a mail and gathers its text, its HTML and the parts that stand for themselves. */
final class BodyCollector {

    private static final int MOST_PARTS = 1000;
    private static final int DEEPEST = 50;

    private final Set<MailFlaw> flaws;
    private final BodyText body = new BodyText();
    private final List<Leaf> leaves = new ArrayList<>();
    private int seen;

    BodyCollector(Set<MailFlaw> flaws) {
        this.flaws = flaws;
    }

    MailBody collect(Entity mail) {
        if (mail.body().isBlank()) {
            flaws.add(MailFlaw.EMPTY);
        }
        walk(mail, 0, false);
        Optional<String> html = body.html();
        List<MailPart> parts =
                new ArrayList<>(leaves.stream().map(leaf -> leaf.part(html)).toList());
        parts.addAll(body.tooLong(flaws));
        return new MailBody(body.text(), html, parts, flaws);
    }

    private void walk(Entity entity, int depth, boolean alternative) {
        if (!entity.type().startsWith("multipart/")) {
            leaf(entity, depth == 0 || alternative, alternative);
            return;
        }
        if (depth >= DEEPEST) {
            flaws.add(MailFlaw.TOO_DEEP);
            keep(entity);
            return;
        }
        List<Region> parts = Multipart.split(entity.body(), entity.typeParameter("boundary"), MOST_PARTS - seen + 1);
        if (parts.isEmpty()) {
            unsplit(entity);
        }
        boolean choice = alternative || parts.size() > 1 && entity.type().equals("multipart/alternative");
        parts.forEach(part -> child(part, depth + 1, choice));
    }

    private void child(Region part, int depth, boolean alternative) {
        if (seen >= MOST_PARTS) {
            flaws.add(MailFlaw.TOO_MANY_PARTS);
            return;
        }
        seen++;
        walk(Entity.parse(part), depth, alternative);
    }

    /** A multipart whose boundary does not occur is shown as the text that it is. */
    private void unsplit(Entity entity) {
        flaws.add(MailFlaw.NO_BOUNDARY);
        String text = CleanText.lines(TextDecoder.decode(entity.content(), entity.typeParameter("charset")));
        if (text.stripLeading().matches("(?is)<(!doctype|html).*")) {
            body.addHtml(text, false);
        } else {
            body.addText(text, false);
        }
    }

    private void leaf(Entity entity, boolean nameAllowed, boolean alternative) {
        boolean attached =
                entity.disposition().equals("attachment") || entity.fileName().isPresent() && !nameAllowed;
        switch (attached ? "" : entity.type()) {
            case "text/plain" -> body.addText(plain(entity), alternative);
            case "text/html" -> body.addHtml(html(entity), alternative);
            default -> keep(entity);
        }
    }

    private void keep(Entity entity) {
        leaves.add(new Leaf(entity, leaves.size() + 1));
    }

    private static String plain(Entity entity) {
        String text = CleanText.lines(TextDecoder.decode(entity.content(), entity.typeParameter("charset")));
        boolean flowed = entity.typeParameter("format")
                .filter("flowed"::equalsIgnoreCase)
                .isPresent();
        boolean deleteSpace =
                entity.typeParameter("delsp").filter("yes"::equalsIgnoreCase).isPresent();
        return flowed ? FlowedText.joined(text, deleteSpace) : text;
    }

    private static String html(Entity entity) {
        byte[] content = entity.content();
        Optional<String> charset = entity.typeParameter("charset").or(() -> HtmlCharset.declaredIn(content));
        return CleanText.lines(TextDecoder.decode(content, charset));
    }
}
