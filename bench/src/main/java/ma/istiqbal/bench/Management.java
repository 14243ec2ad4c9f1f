package ma.istiqbal.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.stream.Stream;

/** What a service tells of itself at its management port. */
record Management(String url) {

    /** Sum over the labels of a gauge. */
    double gauge(String name) {
        return sum(name, "");
    }

    /** Garbage included, in MiB. */
    long heapInUse() {
        return Math.round(sum("jvm_memory_used_bytes", "area=\"heap\"") / 1024 / 1024);
    }

    private double sum(String name, String label) {
        double[] values = samples()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .toArray();
        if (values.length == 0) {
            throw new IllegalStateException("there is no metric " + name);
        }
        return Arrays.stream(values).sum();
    }

    private Stream<String> samples() {
        return Http.send(HttpRequest.newBuilder(URI.create(url + "/actuator/prometheus"))
                        .build())
                .body()
                .lines();
    }
}
