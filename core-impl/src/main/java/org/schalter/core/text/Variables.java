package org.schalter.core.text;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schalter.core.mail.message.TextHtml;
import org.schalter.identity.Agent;
import org.schalter.mail.MailAddress;
import org.schalter.ticket.Ticket;

/**
 * The named values of salutations, signatures, templates and auto responses (requirement 33): a closed list, replaced in
 * one pass, so that a value that looks like a variable stays as it is. An unknown name becomes a dash.
 */
public final class Variables {

    private static final Pattern NAME = Pattern.compile("\\{([a-z]+(?:\\.[a-z]+)+)}");

    private final Map<String, String> values;

    private Variables(Map<String, String> values) {
        this.values = values;
    }

    /** @param agent empty for what the product sends by itself */
    public static Variables of(Ticket ticket, Optional<Agent> agent) {
        return new Variables(Map.of(
                "customer.name", ticket.customer().map(MailAddress::shown).orElse("-"),
                "customer.address", ticket.customer().map(MailAddress::address).orElse("-"),
                "agent.name", agent.map(Agent::name).orElse("-"),
                "agent.address", agent.map(found -> found.address().address()).orElse("-"),
                "ticket.number", ticket.number().value(),
                "ticket.title", ticket.title(),
                "queue.name", ticket.queue().name()));
    }

    /** Into HTML: values are escaped. */
    public String intoHtml(String html) {
        return NAME.matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement(TextHtml.escaped(value(found.group(1)))));
    }

    /** Into a line of plain text, such as a subject. */
    public String intoLine(String line) {
        return NAME.matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1)).replaceAll("\\p{Cntrl}", " ")));
    }

    private String value(String name) {
        return values.getOrDefault(name, "-");
    }
}
