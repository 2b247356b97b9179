package org.schalter.itests.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.schalter.itests.SchalterProcess;
import org.schalter.itests.SchalterProcess.Database;

/** The story once more, told by JSON and mail, with nothing changed but the data source's settings. */
class StoryOnPostgresIT {

    private final SchalterProcess schalter = SchalterProcess.shared(Database.POSTGRESQL);
    private final Api api = new Api(schalter);
    private final Customer customer = new Customer(schalter);

    @Test
    void aMailIsAnsweredAndComesBackAndIsClosed() {
        var subject = "Scanner is silent " + UUID.randomUUID();
        var first = customer.write("hardware@schalter.example", subject, "It says nothing.");
        var number = api.numberOf(subject);
        assertThat(api.ticket(number).get("queue").getAsString()).isEqualTo("Service::Hardware");

        reply(number);
        var answer = customer.awaitMail(number);
        assertThat(answer.subject()).contains("[Ticket#" + number + "]").contains(subject);
        assertThat(answer.headers()).containsEntry("In-Reply-To", first).containsEntry("References", first);
        assertThat(answer.from()).isEqualTo("hardware@schalter.example");

        customer.answer(answer, "Still silent.");
        Patience.await("the follow-up", () -> Optional.of(api.articles(number)).filter(all -> all.size() == 3));
        assertThat(api.ticket(number).get("state").getAsString()).isEqualTo("open");

        close(number);
        assertThat(api.ticket(number).get("stateType").getAsString()).isEqualTo("closed");
        assertThat(api.numbersOf(subject)).isEmpty();
    }

    private void reply(String number) {
        var input = new JsonObject();
        input.addProperty("article", api.articles(number).get(0).get("id").getAsLong());
        input.addProperty("text", "<p>Please switch it on.</p>");
        var answer = api.act(number, "reply", input);
        assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(200);
    }

    private void close(String number) {
        var input = new JsonObject();
        input.addProperty("text", "<p>It was not plugged in.</p>");
        var answer = api.act(number, "close", input);
        assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(200);
    }
}
