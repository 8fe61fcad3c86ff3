package org.compagnon.assignment;

/// A point on the Earth in decimal degrees; distances are great-circle kilometres (haversine).
public record Place(double latitude, double longitude) {

    /// Mean radius, International Union of Geodesy and Geophysics.
    static final double EARTH_RADIUS_KM = 6371.0088;

    public Place {
        if (!(Math.abs(latitude) <= 90)) throw new IllegalArgumentException("Latitude " + latitude);
        if (!(Math.abs(longitude) <= 180)) throw new IllegalArgumentException("Longitude " + longitude);
    }

    public double kilometresTo(Place other) {
        var phi = Math.toRadians(latitude);
        var otherPhi = Math.toRadians(other.latitude);
        var sinPhi = Math.sin((otherPhi - phi) / 2);
        var sinLambda = Math.sin((Math.toRadians(other.longitude) - Math.toRadians(longitude)) / 2);
        var half = sinPhi * sinPhi + Math.cos(phi) * Math.cos(otherPhi) * sinLambda * sinLambda;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
