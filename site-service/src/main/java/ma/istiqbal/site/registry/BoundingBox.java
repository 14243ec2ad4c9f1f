package ma.istiqbal.site.registry;

import java.util.List;
import java.util.Optional;

/**
 * A part of the map, in the order of GeoJSON (RFC 7946, section 5). One whose west lies east of its east crosses the
 * antimeridian.
 */
record BoundingBox(double west, double south, double east, double north) {

    static final String PATTERN = "-?\\d{1,3}(\\.\\d{1,9})?(,-?\\d{1,3}(\\.\\d{1,9})?){3}";

    /** Reads {@code west,south,east,north}; empty where no such box is on earth. */
    static Optional<BoundingBox> of(String text) {
        List<Double> edges =
                List.of(text.split(",")).stream().map(Double::valueOf).toList();
        BoundingBox box = new BoundingBox(edges.get(0), edges.get(1), edges.get(2), edges.get(3));
        boolean onEarth = Math.abs(box.west) <= 180
                && Math.abs(box.east) <= 180
                && Math.abs(box.south) <= 90
                && Math.abs(box.north) <= 90;
        return Optional.of(box).filter(read -> onEarth && read.south <= read.north);
    }

    boolean contains(Location location) {
        boolean between = west <= east
                ? location.longitude() >= west && location.longitude() <= east
                : location.longitude() >= west || location.longitude() <= east;
        return between && location.latitude() >= south && location.latitude() <= north;
    }
}
