package org.compagnon.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Finds the tutors who may be within a distance of a place, without asking all of them: the map is cut into cells as
/// high as the distance, and only the rows of cells above, on and below the place are looked at.
final class Surroundings {

    private static final double KM_PER_DEGREE = Math.toRadians(1) * Place.EARTH_RADIUS_KM;
    /// Wider than any rounding in the comparison that follows.
    private static final double SLACK_DEGREES = 1e-6;

    private final double reach;
    private final Map<Integer, Row> rows = new HashMap<>();
    private final int[] anywhere;

    Surroundings(List<@Nullable Place> tutors, double kilometres) {
        reach = Math.max(kilometres / KM_PER_DEGREE, 1e-3) + SLACK_DEGREES;
        var unknown = new ArrayList<Integer>();
        var drafts = new HashMap<Integer, List<Integer>>();
        for (var tutor = 0; tutor < tutors.size(); tutor++) {
            var place = tutors.get(tutor);
            if (place == null) unknown.add(tutor);
            else
                drafts.computeIfAbsent(row(place.latitude()), _ -> new ArrayList<>())
                        .add(tutor);
        }
        anywhere = unknown.stream().mapToInt(Integer::intValue).toArray();
        drafts.forEach((row, content) -> rows.put(row, Row.of(content, tutors)));
    }

    private int row(double latitude) {
        return (int) Math.floor(latitude / reach);
    }

    /// Everybody within the distance, some further away, and those whose place is unknown; in no order.
    void near(Place place, IntConsumer tutor) {
        for (var unknown : anywhere) tutor.accept(unknown);
        var width = longitudes(place.latitude());
        for (var row = row(place.latitude()) - 1; row <= row(place.latitude()) + 1; row++) {
            var content = rows.get(row);
            if (content != null) content.between(place.longitude(), width, tutor);
        }
    }

    /// The widest difference of longitude that two places within reach can have, the first at this latitude.
    private double longitudes(double latitude) {
        var ratio = Math.sin(Math.toRadians(reach)) / Math.cos(Math.toRadians(latitude));
        return reach >= 90 || Math.abs(latitude) + reach >= 90 ? 360 : Math.toDegrees(Math.asin(ratio)) + SLACK_DEGREES;
    }

    /// The tutors of one row of cells from west to east.
    private record Row(double[] longitudes, int[] tutors) {

        static Row of(List<Integer> content, List<@Nullable Place> places) {
            var sorted = content.stream()
                    .map(tutor -> new East(tutor, places.get(tutor)))
                    .sorted()
                    .toList();
            return new Row(
                    sorted.stream().mapToDouble(East::longitude).toArray(),
                    sorted.stream().mapToInt(East::tutor).toArray());
        }

        void between(double longitude, double width, IntConsumer tutor) {
            range(longitude - width, longitude + width, tutor);
            // Across the 180th meridian.
            if (width < 180) {
                range(longitude - width + 360, longitude + width + 360, tutor);
                range(longitude - width - 360, longitude + width - 360, tutor);
            }
        }

        private void range(double from, double to, IntConsumer tutor) {
            var found = Arrays.binarySearch(longitudes, from);
            var at = found >= 0 ? found : -found - 1;
            while (at > 0 && longitudes[at - 1] >= from) at--;
            for (; at < longitudes.length && longitudes[at] <= to; at++) tutor.accept(tutors[at]);
        }
    }

    private record East(int tutor, double longitude) implements Comparable<East> {

        East(int tutor, @Nullable Place place) {
            this(tutor, place == null ? 0 : place.longitude());
        }

        @Override
        public int compareTo(East other) {
            return Double.compare(longitude, other.longitude);
        }
    }
}
