package org.schalter.itests;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks for the same pages over and over until it is closed, and keeps the first answers that are not 200. */
public final class RequestLoop implements AutoCloseable {

    private static final int MOST = 10;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<HttpRequest> requests;
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final Thread thread = new Thread(this::run, "request-loop");
    private volatile boolean stopped;

    public RequestLoop(List<HttpRequest> requests) {
        this.requests = requests;
        thread.start();
    }

    private void run() {
        while (!stopped) {
            requests.forEach(this::ask);
        }
    }

    private void ask(HttpRequest request) {
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            asked.incrementAndGet();
            if (status != 200) {
                note(request.uri() + " answered " + status);
            }
        } catch (IOException e) {
            note(request.uri() + " failed: " + e);
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    private void note(String problem) {
        if (problems.size() < MOST) {
            problems.add(problem);
        }
    }

    public int asked() {
        return asked.get();
    }

    public List<String> problems() {
        return problems;
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join(30_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
