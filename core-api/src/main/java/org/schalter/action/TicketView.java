package org.schalter.action;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.schalter.identity.Actor;
import org.schalter.text.Text;
import org.schalter.ticket.Article;
import org.schalter.ticket.TicketDetails;

/** Something that only shows: it needs READ, works on every ticket and changes nothing. */
@ConsumerType
public interface TicketView {

    /** Id, place and permission key; the form is a record without components. */
    ActionDescriptor<?> descriptor();

    default Availability availability(Situation situation) {
        return Availability.available();
    }

    /** @param reader who looks; what he may not read is not shown */
    View show(TicketDetails ticket, Optional<Article> article, Actor reader);

    /** What is shown. */
    sealed interface View {}

    record Table(List<Text> columns, List<List<String>> rows) implements View {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    record Source(String text) implements View {}

    record Download(String name, String type, byte[] bytes) implements View {}
}
