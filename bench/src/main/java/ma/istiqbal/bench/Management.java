package ma.istiqbal.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;

/** What a service tells of itself at its management port. */
record Management(String url) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Sum over the labels of a gauge. */
    double gauge(String name) throws IOException, InterruptedException {
        double[] values = samples()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .toArray();
        if (values.length == 0) {
            throw new IllegalStateException("there is no metric " + name);
        }
        return java.util.Arrays.stream(values).sum();
    }

    /** What survived the last full collection, in MiB. */
    long heapAfterCollection() throws IOException, InterruptedException {
        return Math.round(gauge("jvm_gc_live_data_size_bytes") / 1024 / 1024);
    }

    private Stream<String> samples() throws IOException, InterruptedException {
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create(url + "/actuator/prometheus"))
                                .build(),
                        BodyHandlers.ofString())
                .body()
                .lines();
    }
}
