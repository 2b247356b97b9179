package org.schalter.core.message;

import java.util.Map;

/** Names of attachments: data to be shown, never a path. */
final class FileNames {

    private static final int LONGEST = 200;
    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("text/plain", "txt"),
            Map.entry("text/html", "html"),
            Map.entry("text/calendar", "ics"),
            Map.entry("text/csv", "csv"),
            Map.entry("text/x-vcard", "vcf"),
            Map.entry("text/rfc822-headers", "txt"),
            Map.entry("message/rfc822", "eml"),
            Map.entry("message/delivery-status", "txt"),
            Map.entry("message/disposition-notification", "txt"),
            Map.entry("application/pdf", "pdf"),
            Map.entry("application/pgp-signature", "asc"),
            Map.entry("application/pkcs7-signature", "p7s"),
            Map.entry("application/pkcs7-mime", "p7m"),
            Map.entry("image/png", "png"),
            Map.entry("image/jpeg", "jpg"),
            Map.entry("image/gif", "gif"),
            Map.entry("image/svg+xml", "svg"));

    private FileNames() {}

    static String clean(String claimed) {
        String line = CleanText.line(claimed);
        String last = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1);
        String shown = last.replaceAll("[<>:\"|?*]", "_").strip();
        return shown.matches("\\.*") ? "" : shortened(shown);
    }

    /** A name for a part that brings none. */
    static String invented(String contentType, int number) {
        if (contentType.equals("application/ms-tnef")) {
            return "winmail.dat";
        }
        return "part-" + number + "." + ENDINGS.getOrDefault(contentType, "bin");
    }

    /** Shortens before the ending, by which people know what a file is. */
    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        String stem = name.substring(0, name.length() - ending.length());
        return CleanText.cut(stem, LONGEST - ending.length()) + ending;
    }
}
