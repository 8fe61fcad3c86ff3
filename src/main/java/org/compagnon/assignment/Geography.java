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

    /// Not more than the rounded kilometres: along the straight line, which is quick to compute.
    int leastKilometres(int tutee, int tutor) {
        var x = tutees.x[tutee] - tutors.x[tutor];
        var y = tutees.y[tutee] - tutors.y[tutor];
        var z = tutees.z[tutee] - tutors.z[tutor];
        // Half up, and a millimetre less than computed.
        return (int) (Place.EARTH_RADIUS_KM * Math.sqrt(x * x + y * y + z * z) + 0.499999);
    }

    /// In radians and, for the straight line, as points of a sphere of radius 1; not a number where a place is unknown.
    private record Points(double[] latitude, double[] longitude, double[] cosine, double[] x, double[] y, double[] z) {

        static <P> Points of(List<P> people, Function<P, @Nullable Place> where) {
            var size = people.size();
            var points = new Points(
                    new double[size],
                    new double[size],
                    new double[size],
                    new double[size],
                    new double[size],
                    new double[size]);
            for (var index = 0; index < people.size(); index++) {
                var place = where.apply(people.get(index));
                points.latitude[index] = place == null ? Double.NaN : Math.toRadians(place.latitude());
                points.longitude[index] = place == null ? Double.NaN : Math.toRadians(place.longitude());
                points.cosine[index] = Math.cos(points.latitude[index]);
                points.x[index] = points.cosine[index] * Math.cos(points.longitude[index]);
                points.y[index] = points.cosine[index] * Math.sin(points.longitude[index]);
                points.z[index] = Math.sin(points.latitude[index]);
            }
            return points;
        }
    }
}
