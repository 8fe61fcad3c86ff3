package org.compagnon.assignment;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Distances between every tutee and every tutor, with what depends on one place alone computed once.
final class Geography {

    private final Points tutees;
    private final Points tutors;

    Geography(List<Tutee> tutees, List<Tutor> tutors) {
        this.tutees = Points.of(tutees, Tutee::place);
        this.tutors = Points.of(tutors, Tutor::place);
    }

    /// 0 if either place is unknown.
    double kilometres(int tutee, int tutor) {
        var phi = tutees.latitude[tutee];
        var otherPhi = tutors.latitude[tutor];
        if (Double.isNaN(phi) || Double.isNaN(otherPhi)) return 0;
        var sinPhi = Math.sin((otherPhi - phi) / 2);
        var sinLambda = Math.sin((tutors.longitude[tutor] - tutees.longitude[tutee]) / 2);
        var half = sinPhi * sinPhi + tutees.cosine[tutee] * tutors.cosine[tutor] * sinLambda * sinLambda;
        return 2 * Place.EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    /// In radians; not a number where a place is unknown.
    private record Points(double[] latitude, double[] longitude, double[] cosine) {

        static <P> Points of(List<P> people, Function<P, @Nullable Place> where) {
            var points = new Points(new double[people.size()], new double[people.size()], new double[people.size()]);
            for (var index = 0; index < people.size(); index++) {
                var place = where.apply(people.get(index));
                points.latitude[index] = place == null ? Double.NaN : Math.toRadians(place.latitude());
                points.longitude[index] = place == null ? Double.NaN : Math.toRadians(place.longitude());
                points.cosine[index] = Math.cos(points.latitude[index]);
            }
            return points;
        }
    }
}
