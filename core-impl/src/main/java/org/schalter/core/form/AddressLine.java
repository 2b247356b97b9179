package org.schalter.core.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.schalter.mail.MailAddress;

/**
 * Recipients as people type them: {@code Name <a@b>, "Doe, Jane" <c@d>; e@f}. What is no address is kept by its words.
 */
record AddressLine(List<MailAddress> addresses, List<String> invalid) {

    private static final Pattern PARTS = Pattern.compile("(?:\"(?:[^\"\\\\]|\\\\.)*\"|<[^>]*>|[^,;\\n\"<])+|[\"<]");
    private static final Pattern NAMED = Pattern.compile("(?<name>.*?)<(?<address>[^<>]*)>", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>()\\[\\],;:\"\\\\\\p{Cntrl}]{1,64}@[^\\s@<>()\\[\\],;:\"\\\\\\p{Cntrl}]{1,253}");

    static AddressLine parse(List<String> lines) {
        var line = new AddressLine(new ArrayList<>(), new ArrayList<>());
        for (var text : lines) {
            var parts = PARTS.matcher(text.replace('\r', '\n'));
            while (parts.find()) {
                line.add(parts.group().strip());
            }
        }
        return line;
    }

    private void add(String part) {
        if (part.isEmpty()) {
            return;
        }
        var named = NAMED.matcher(part);
        boolean hasName = named.matches();
        var address = (hasName ? named.group("address") : part).strip();
        if (isAddress(address)) {
            addresses.add(new MailAddress(hasName ? unquoted(named.group("name")) : "", address));
        } else {
            invalid.add(part);
        }
    }

    private static boolean isAddress(String address) {
        int at = address.indexOf('@');
        return ADDRESS.matcher(address).matches()
                && !address.contains("..")
                && !address.startsWith(".")
                && address.charAt(at - 1) != '.'
                && address.charAt(at + 1) != '.'
                && !address.endsWith(".");
    }

    private static String unquoted(String name) {
        var bare = name.strip();
        if (bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"")) {
            bare = bare.substring(1, bare.length() - 1).replaceAll("\\\\(.)", "$1");
        }
        return bare.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
