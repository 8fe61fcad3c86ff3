package org.compagnon.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;

/// One study and what R says of it. `reference.R`, beside the file, made it and holds every call.
record Reference(String line, List<String> cells) {

    private static final Path FILE = Path.of("src/test/resources/statistics/reference.csv");

    static List<Reference> of(String kind) {
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(line -> line.startsWith(kind + ";"))
                    .map(line -> new Reference(line, List.of(line.split(";", -1))))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Up to 9 digits of what R printed.
    static Offset<Double> of(double expected) {
        return Offset.offset(1e-12 + 1e-9 * Math.abs(expected));
    }

    double[] numbers(int cell) {
        return numbers(cells.get(cell));
    }

    long[] counts(int cell) {
        return Arrays.stream(numbers(cell)).mapToLong(number -> (long) number).toArray();
    }

    Sample sample(int cell) {
        return Sample.of(numbers(cell));
    }

    double[][] rows(int cell) {
        return Arrays.stream(cells.get(cell).split("/", -1))
                .map(Reference::numbers)
                .toArray(double[][]::new);
    }

    ContingencyTable table(int cell) {
        return ContingencyTable.of(Arrays.stream(rows(cell))
                .map(row ->
                        Arrays.stream(row).mapToLong(number -> (long) number).toArray())
                .toArray(long[][]::new));
    }

    private static double[] numbers(String cell) {
        return Arrays.stream(cell.split(" "))
                .filter(number -> !number.isEmpty())
                .mapToDouble(
                        number -> number.equals("NaN") || number.equals("NA") ? Double.NaN : Double.parseDouble(number))
                .toArray();
    }

    @Override
    public String toString() {
        return line;
    }
}
