package org.schalter.itests.story;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Hands a mail over byte by byte, however strange it is. */
final class Smtp {

    private final int port;

    Smtp(int port) {
        this.port = port;
    }

    void send(String from, String to, byte[] mail) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                var in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            socket.setSoTimeout(60_000);
            var out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
            expect(in, "220");
            say(out, in, "HELO customer.example", "250");
            say(out, in, "MAIL FROM:<" + from + ">", "250");
            say(out, in, "RCPT TO:<" + to + ">", "250");
            say(out, in, "DATA", "354");
            out.write(mail);
            say(out, in, "\r\n.", "250");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void say(OutputStream out, BufferedReader in, String line, String code) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        expect(in, code);
    }

    private static void expect(BufferedReader in, String code) throws IOException {
        var answer = String.valueOf(in.readLine());
        while (answer.startsWith(code + "-")) {
            answer = String.valueOf(in.readLine());
        }
        if (!answer.startsWith(code)) {
            throw new IOException("expected " + code + ", got " + answer);
        }
    }
}
