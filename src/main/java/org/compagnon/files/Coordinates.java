package org.compagnon.files;

/// A place in decimal degrees.
public record Coordinates(double latitude, double longitude) {

    public Coordinates {
        if (!(Math.abs(latitude) <= 90)) throw new IllegalArgumentException("No latitude: " + latitude);
        if (!(Math.abs(longitude) <= 180)) throw new IllegalArgumentException("No longitude: " + longitude);
    }

    boolean isInMetropolitanFrance() {
        return latitude >= 41 && latitude <= 51.5 && longitude >= -5.5 && longitude <= 9.8;
    }

    boolean isInMetropolitanFranceOnceSwapped() {
        return Math.abs(longitude) <= 90 && new Coordinates(longitude, latitude).isInMetropolitanFrance();
    }
}
