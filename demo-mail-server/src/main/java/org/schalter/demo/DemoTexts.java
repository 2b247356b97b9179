package org.schalter.demo;

import static org.schalter.demo.DemoQueues.BY;

import java.util.List;
import org.schalter.queue.AutoResponseType;
import org.schalter.queue.QueueId;
import org.schalter.queue.Template.Occasion;
import org.schalter.setup.Setup;
import org.schalter.text.RichText;

/** Salutations, signatures, templates and auto responses: English for the service, German for the library. */
final class DemoTexts {

    private DemoTexts() {}

    static void add(Setup setup, DemoQueues queues) {
        english(setup, List.copyOf(queues.service().values()));
        german(setup, List.copyOf(queues.library().values()));
        setup.autoResponse(
                queues.service().get("Service"),
                AutoResponseType.NEW_TICKET,
                "We received your message: {ticket.title}",
                text("Hello {customer.name},", "we received your message and keep it as {ticket.number}."),
                BY);
    }

    private static void english(Setup setup, List<QueueId> queues) {
        setup.salutation(queues, "English", text("Dear {customer.name},"), BY);
        setup.signature(queues, "English", text("Kind regards", "{agent.name}", "Schalter Service"), BY);
        setup.addTemplate(
                queues,
                "Restart the device",
                Occasion.ANSWER,
                text("please switch the device off, wait for ten seconds and switch it on again."),
                BY);
        setup.addTemplate(
                queues, "Which room?", Occasion.ANSWER, text("please tell us the building and the room."), BY);
        setup.addTemplate(queues, "Handover", Occasion.NOTE, text("Done so far:", "Still to do:"), BY);
    }

    private static void german(Setup setup, List<QueueId> queues) {
        setup.salutation(queues, "Deutsch", text("Guten Tag {customer.name},"), BY);
        setup.signature(queues, "Deutsch", text("Freundliche Grüße", "{agent.name}", "Bibliothek"), BY);
        setup.addTemplate(
                queues,
                "Leihfrist verlängert",
                Occasion.ANSWER,
                text("wir haben die Leihfrist um vier Wochen verlängert."),
                BY);
        setup.addTemplate(queues, "Übergabe", Occasion.NOTE, text("Bisher erledigt:", "Noch zu tun:"), BY);
    }

    private static RichText text(String... paragraphs) {
        return new RichText("<p>" + String.join("</p><p>", paragraphs) + "</p>");
    }
}
