package ma.istiqbal.site.registry;

import java.util.List;
import java.util.Optional;
import ma.istiqbal.defaults.paging.Ranking;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * What lies around a point.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 * @param radius in kilometres
 */
record Surroundings(double latitude, double longitude, double radius) {

    static final String PATTERN = "-?\\d{1,2}(\\.\\d{1,9})?,-?\\d{1,3}(\\.\\d{1,9})?";

    private static final int DEFAULT_RADIUS = 25;
    private static final double EARTH_RADIUS = 6371.0088;
    private static final double KILOMETRES_PER_DEGREE = Math.toRadians(EARTH_RADIUS);

    /** Reads {@code latitude,longitude}; without a radius, 25 kilometres; empty where no such point is on earth. */
    static Optional<Surroundings> of(String near, @Nullable Integer within) {
        List<Double> point =
                List.of(near.split(",")).stream().map(Double::valueOf).toList();
        boolean onEarth = Math.abs(point.get(0)) <= 90 && Math.abs(point.get(1)) <= 180;
        return onEarth
                ? Optional.of(new Surroundings(point.get(0), point.get(1), within == null ? DEFAULT_RADIUS : within))
                : Optional.empty();
    }

    /** A box that holds the circle, for the store to begin with. */
    BoundingBox box() {
        double height = radius / KILOMETRES_PER_DEGREE;
        double nearestToPole = Math.min(89.9, Math.abs(latitude) + height);
        double width = Math.min(180, height / Math.cos(Math.toRadians(nearestToPole)));
        return new BoundingBox(
                wrapped(longitude - width),
                Math.max(-90, latitude - height),
                wrapped(longitude + width),
                Math.min(90, latitude + height));
    }

    private static double wrapped(double degrees) {
        return Math.IEEEremainder(degrees, 360);
    }

    /** Kilometres along a great circle, by the haversine formula. */
    double distanceTo(double otherLatitude, double otherLongitude) {
        double halfHeight = Math.sin(Math.toRadians(otherLatitude - latitude) / 2);
        double halfWidth = Math.sin(Math.toRadians(otherLongitude - longitude) / 2);
        double chord = halfHeight * halfHeight
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(otherLatitude)) * halfWidth * halfWidth;
        return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    double distanceTo(Location location) {
        return distanceTo(location.latitude(), location.longitude());
    }

    boolean contains(Location location) {
        return distanceTo(location) <= radius;
    }

    /** The nearest first. */
    Ranking ranking() {
        return new Ranking(
                "near " + latitude + "," + longitude + "," + radius, List.of("state.description.location"), this::rank);
    }

    private double rank(RawBsonDocument row) {
        BsonDocument location =
                row.getDocument("state").getDocument("description").getDocument("location");
        double distance = distanceTo(
                location.getDouble("latitude").getValue(),
                location.getDouble("longitude").getValue());
        return distance <= radius ? distance : Double.NaN;
    }
}
