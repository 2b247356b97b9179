package org.schalter.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Starts the product with demo data and measures it from outside: start, memory, answers, mail. Times of answers are whole
 * round trips on loopback, so the server's own time is below them.
 */
public final class Bench {

    private static final int PORT = 18181;
    private static final int SMTP = 13025;
    private static final int IMAP = 13143;
    private static final int MAILS = 300;
    private static final int ROUNDS = 60;
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"(\\d+)\"");

    private final Instance instance;
    private final Api api;
    private final Pages pages;
    private final Figures figures;

    private Bench(Instance instance, Api api, Pages pages, Figures figures) {
        this.instance = instance;
        this.api = api;
        this.pages = pages;
        this.figures = figures;
    }

    /** @param arguments the checkout's folder */
    public static void main(String... arguments) throws IOException, InterruptedException {
        try (var instance = Instance.start(Path.of(arguments[0]), PORT, SMTP, IMAP)) {
            var client = HttpClient.newHttpClient();
            var api = new Api(client, instance.address(), instance.token());
            var pages = Pages.signIn(client, instance.address(), "admin", instance.adminPassword());
            new Bench(instance, api, pages, new Figures(System.out)).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        figures.print("cold start to first page", instance.secondsToFirstPage(), "s", "<= 12 s");
        TimeUnit.SECONDS.sleep(5);
        figures.print("idle memory of the whole process", instance.memory(), "MB", "<= 450 MB");
        figures.print("mails per second, IMAP to article", mailsPerSecond(), "/s", ">= 30 /s");
        measureAnswers();
        figures.print("memory after the load", instance.memory(), "MB", "");
    }

    private double mailsPerSecond() throws IOException, InterruptedException {
        try (var smtp = new Smtp(SMTP)) {
            for (int i = 0; i < MAILS; i++) {
                smtp.send("bench" + i + "@example.org", "service@schalter.example", i);
            }
        }
        long begin = System.nanoTime();
        int already = arrived();
        while (arrived() < MAILS) {
            if (System.nanoTime() - begin > TimeUnit.MINUTES.toNanos(3)) {
                throw new IOException("only " + arrived() + " of " + MAILS + " mails arrived in 3 minutes");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return (MAILS - already) / ((System.nanoTime() - begin) / 1e9);
    }

    /** Ids have gaps, so articles are counted page by page. */
    private int arrived() throws IOException, InterruptedException {
        int count = 0;
        var next = Pattern.compile("\"next\":(\\d+)");
        String after = "0";
        while (true) {
            var page = api.get("/articles?limit=200&after=" + after);
            count += page.split("\"subject\":\"Bench ", -1).length - 1;
            var found = next.matcher(page);
            if (!found.find()) {
                return count;
            }
            after = found.group(1);
        }
    }

    private void measureAnswers() throws IOException, InterruptedException {
        var list = api.get("/tickets?limit=25");
        var tickets = NUMBER.matcher(list)
                .results()
                .map(found -> "/tickets/" + found.group(1))
                .toList();
        if (tickets.isEmpty()) {
            throw new IOException("no ticket to measure with");
        }
        var ticket = tickets.get(0);
        figures.print("page: queue list", median(() -> pages.get("/queues/my?tab=all")), "ms", "<= 20 ms");
        figures.print("page: ticket", median(() -> pages.get(ticket)), "ms", "<= 20 ms");
        figures.print("list of 25 tickets", median(() -> api.get("/tickets?limit=25")), "ms", "<= 20 ms");
        figures.print("ticket with its articles", median(() -> api.get(ticket + "/articles")), "ms", "<= 20 ms");
        figures.print("what can be done with a ticket", median(() -> api.get(ticket + "/actions")), "ms", "<= 20 ms");
        var note = "{\"subject\":\"Bench\",\"text\":\"<p>A note.</p>\"}";
        var turn = Stream.iterate(0, i -> (i + 1) % tickets.size())
                .map(tickets::get)
                .iterator();
        figures.print("note", median(() -> api.post(turn.next() + "/actions/note", note)), "ms", "<= 20 ms");
    }

    private static double median(Call call) throws IOException, InterruptedException {
        var times = new double[ROUNDS];
        for (int i = -ROUNDS; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            call.run();
            if (i >= 0) {
                times[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        return Figures.median(times);
    }

    @FunctionalInterface
    private interface Call {
        Object run() throws IOException, InterruptedException;
    }
}
