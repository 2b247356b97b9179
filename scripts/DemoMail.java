import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/** Speaks SMTP to the demo mail server on loopback; needs nothing but a JDK. Run by {@code ./demo-mail}. */
public final class DemoMail {

    private static final String HELP = """
            ./demo-mail --from ADDRESS --subject TEXT --text TEXT [options]
            ./demo-mail --from ADDRESS --file raw.eml [options]

              --to ADDRESS         default support@schalter.example
              --html TEXT          an HTML body instead of --text
              --in-reply-to ID     answers the mail with this Message-ID
              --file FILE          sends the file as it is, headers included
              --data DIR           data directory of the running instance, default ./data
              --smtp-port N        default: what the running instance uses, else 3025
            """;

    private static final List<String> OPTIONS =
            List.of("from", "to", "subject", "text", "html", "in-reply-to", "file", "data", "smtp-port");

    private final Map<String, String> options;

    private DemoMail(Map<String, String> options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0 || List.of(arguments).contains("--help")) {
            System.out.print(HELP);
            return;
        }
        try {
            new DemoMail(read(arguments)).send();
        } catch (IllegalArgumentException problem) {
            System.err.println("demo-mail: " + problem.getMessage());
            System.exit(1);
        }
    }

    private static Map<String, String> read(String[] arguments) {
        var options = new HashMap<String, String>();
        for (int i = 0; i < arguments.length; i += 2) {
            var name = arguments[i].startsWith("--") ? arguments[i].substring(2) : "";
            if (!OPTIONS.contains(name)) {
                throw new IllegalArgumentException("unknown option " + arguments[i] + " (see --help)");
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " needs a value");
            }
            options.put(name, arguments[i + 1]);
        }
        return options;
    }

    private void send() throws IOException {
        var from = options.getOrDefault("from", "anna@example.org");
        var to = options.getOrDefault("to", "support@schalter.example");
        int port = port();
        var content = options.containsKey("file") ? Files.readAllBytes(Path.of(options.get("file"))) : compose(from, to);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            var out = socket.getOutputStream();
            expect(in, 220);
            say(in, out, "EHLO localhost", 250);
            say(in, out, "MAIL FROM:<" + bare(from) + ">", 250);
            say(in, out, "RCPT TO:<" + bare(to) + ">", 250);
            say(in, out, "DATA", 354);
            out.write(stuffed(content));
            say(in, out, ".", 250);
            say(in, out, "QUIT", 221);
        } catch (ConnectException refused) {
            throw new IllegalArgumentException(
                    "nobody listens on port " + port + "; is ./run running, and not with --no-demo?");
        }
        System.out.println("Sent to " + to + " on port " + port + ".");
    }

    private int port() throws IOException {
        if (options.containsKey("smtp-port")) {
            return Integer.parseInt(options.get("smtp-port"));
        }
        var file = Path.of(options.getOrDefault("data", System.getProperty("schalter.data", "data")), "demo-ports");
        var ports = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                ports.load(reader);
            }
        }
        return Integer.parseInt(ports.getProperty("smtp", "3025"));
    }

    private byte[] compose(String from, String to) {
        var type = options.containsKey("html") ? "html" : "plain";
        var body = options.getOrDefault("html", options.getOrDefault("text", "")) + "\n";
        var reply = options.containsKey("in-reply-to")
                ? "In-Reply-To: " + options.get("in-reply-to") + "\r\nReferences: " + options.get("in-reply-to") + "\r\n"
                : "";
        var mail = "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.localizedBy(Locale.ROOT).format(ZonedDateTime.now())
                + "\r\nFrom: " + mailbox(from) + "\r\nTo: " + mailbox(to)
                + "\r\nSubject: " + word(options.getOrDefault("subject", "(no subject)"))
                + "\r\nMessage-ID: <" + UUID.randomUUID() + "@demo-mail.example>\r\n" + reply
                + "MIME-Version: 1.0\r\nContent-Type: text/" + type
                + "; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8)) + "\r\n";
        return mail.getBytes(StandardCharsets.UTF_8);
    }

    /** A header value: as it is when ASCII, else in encoded words of at most 75 characters. */
    private static String word(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 127)) {
            return text;
        }
        var words = new StringBuilder();
        var part = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            var next = new StringBuilder(part).appendCodePoint(c);
            if (next.toString().getBytes(StandardCharsets.UTF_8).length > 42) {
                words.append(encoded(part)).append("\r\n ");
                part.setLength(0);
            }
            part.appendCodePoint(c);
        }
        return words.append(encoded(part)).toString();
    }

    private static String encoded(CharSequence part) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(part.toString().getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    private static String mailbox(String address) {
        int open = address.indexOf('<');
        return open < 1 ? address : word(address.substring(0, open).trim()) + " <" + bare(address) + ">";
    }

    private static String bare(String address) {
        int open = address.indexOf('<');
        return open < 0 ? address.trim() : address.substring(open + 1, address.indexOf('>', open));
    }

    /** CRLF line ends, a dot before a leading dot, one line end at the end. */
    private static byte[] stuffed(byte[] mail) {
        var out = new ByteArrayOutputStream(mail.length + 100);
        boolean lineStart = true;
        for (int i = 0; i < mail.length; i++) {
            byte b = mail[i];
            if (b == '\r') {
                continue;
            }
            if (b == '\n') {
                out.write('\r');
            } else if (lineStart && b == '.') {
                out.write('.');
            }
            out.write(b);
            lineStart = b == '\n';
        }
        if (!lineStart) {
            out.write('\r');
            out.write('\n');
        }
        return out.toByteArray();
    }

    private static void say(BufferedReader in, OutputStream out, String line, int code) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        expect(in, code);
    }

    private static void expect(BufferedReader in, int code) throws IOException {
        String line;
        do {
            line = in.readLine();
            if (line == null || !line.startsWith(Integer.toString(code))) {
                throw new IllegalArgumentException("the mail server says: " + line);
            }
        } while (line.length() > 3 && line.charAt(3) == '-');
    }
}
