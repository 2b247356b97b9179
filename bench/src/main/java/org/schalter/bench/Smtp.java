package org.schalter.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends many small mails over one connection to the demo's mail server on loopback. */
final class Smtp implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader in;
    private final Writer out;

    Smtp(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        out = new java.io.OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
        answer();
        say("EHLO bench");
    }

    void send(String from, String to, int number) throws IOException {
        say("MAIL FROM:<" + from + ">");
        say("RCPT TO:<" + to + ">");
        say("DATA");
        say("From: " + from + "\r\nTo: " + to + "\r\nSubject: Bench " + number + "\r\nMessage-ID: <bench-" + number
                + "@example.org>\r\n\r\n" + "The printer on floor 2 jams again. ".repeat(40) + "\r\n.");
    }

    @Override
    public void close() throws IOException {
        say("QUIT");
        socket.close();
    }

    private void say(String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
        answer();
    }

    private void answer() throws IOException {
        var line = in.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') {
            line = in.readLine();
        }
        if (line == null || line.charAt(0) > '3') {
            throw new IOException("the mail server says " + line);
        }
    }
}
