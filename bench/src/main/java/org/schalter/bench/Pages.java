package org.schalter.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Reads pages as a browser that is signed in. */
record Pages(HttpClient client, String address, String cookie) {

    static Pages signIn(HttpClient client, String address, String login, String password)
            throws IOException, InterruptedException {
        var form = "login=" + login + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(address + "/login"))
                .header("Origin", address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        var answer = client.send(request, BodyHandlers.discarding());
        var cookie = answer.headers()
                .firstValue("Set-Cookie")
                .orElseThrow(() -> new IOException("no session: " + answer.statusCode()));
        return new Pages(client, address, cookie.split(";")[0]);
    }

    String get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Cookie", cookie)
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }
}
