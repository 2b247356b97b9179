package org.schalter.action.plain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.action.ActionDescriptor;
import org.schalter.action.Availability;
import org.schalter.action.Menu;
import org.schalter.action.Situation;
import org.schalter.action.TicketView;
import org.schalter.identity.Actor;
import org.schalter.identity.Permission;
import org.schalter.ticket.Article;
import org.schalter.ticket.TicketDetails;
import org.schalter.ticket.TicketReader;

/** Shows a mail byte by byte as text; a large one is handed over as a file. */
@Component
public final class PlainView implements TicketView {

    private static final int LONGEST_SHOWN = 1_000_000;

    private final TicketReader tickets;

    public record Form() {}

    @Activate
    public PlainView(@Reference TicketReader tickets) {
        this.tickets = tickets;
    }

    @Override
    public ActionDescriptor<Form> descriptor() {
        return ActionDescriptor.of("plain", Form.class, Permission.READ, Menu.ARTICLE.at(20));
    }

    @Override
    public Availability availability(Situation situation) {
        return Availability.onlyIf(
                situation.article().filter(article -> article.kind().isMail()).isPresent());
    }

    @Override
    public View show(TicketDetails ticket, Optional<Article> article, Actor reader) {
        return article.flatMap(mail -> tickets.source(mail.id(), reader))
                .map(PlainView::view)
                .orElseGet(() -> new Source(""));
    }

    private static View view(InputStream source) {
        try (source) {
            var bytes = source.readAllBytes();
            return bytes.length > LONGEST_SHOWN
                    ? new Download("mail.eml", "message/rfc822", bytes)
                    : new Source(text(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the mail", e);
        }
    }

    /** What is not UTF-8 is shown byte by byte. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
