package org.schalter.itests.story;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.schalter.itests.SchalterProcess;

/** The JSON interface, with the token of the first login. */
final class Api {

    private final SchalterProcess schalter;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String token;

    Api(SchalterProcess schalter) {
        this.schalter = schalter;
        token = FirstLogin.of(schalter, "token");
    }

    byte[] bytes(String path) {
        var answer = send(request(path).GET().build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + new String(answer.body()));
        }
        return answer.body();
    }

    JsonElement get(String path) {
        return JsonParser.parseString(new String(bytes(path)));
    }

    List<JsonObject> list(String path) {
        var found = get(path);
        var array = found.isJsonArray() ? found : found.getAsJsonObject().get("items");
        return StreamSupport.stream(array.getAsJsonArray().spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    HttpResponse<byte[]> act(String ticket, String action, JsonObject input) {
        return send(request("/api/v1/tickets/" + ticket + "/actions/" + action)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(input.toString()))
                .build());
    }

    JsonObject ticket(String number) {
        return get("/api/v1/tickets/" + number).getAsJsonObject();
    }

    /** The number of the ticket with this title, once it is there. */
    String numberOf(String title) {
        return Patience.await("the ticket " + title, () -> find(title));
    }

    List<String> numbersOf(String title) {
        return list("/api/v1/tickets?limit=200").stream()
                .filter(ticket -> ticket.get("title").getAsString().equals(title))
                .map(ticket -> ticket.get("number").getAsString())
                .toList();
    }

    private Optional<String> find(String title) {
        return numbersOf(title).stream().findFirst();
    }

    List<JsonObject> articles(String number) {
        return list("/api/v1/tickets/" + number + "/articles");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(schalter.uri(path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }
}
