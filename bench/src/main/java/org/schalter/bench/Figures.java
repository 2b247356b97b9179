package org.schalter.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;

/** Prints each figure beside the number to beat. */
final class Figures {

    private final PrintStream out;

    Figures(PrintStream out) {
        this.out = out;
        out.printf("%-44s %14s   %s%n", "figure", "measured", "to beat");
    }

    void print(String name, double measured, String unit, String toBeat) {
        out.printf(Locale.ROOT, "%-44s %9.1f %-4s   %s%n", name, measured, unit, toBeat);
    }

    static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
