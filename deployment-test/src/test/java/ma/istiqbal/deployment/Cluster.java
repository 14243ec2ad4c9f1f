package ma.istiqbal.deployment;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/** What an overlay of k8s/ asks of a cluster, rendered by kubectl itself and read strictly. */
record Cluster(String overlay, List<HasMetadata> objects) {
    private static final Map<String, Cluster> RENDERED = new ConcurrentHashMap<>();

    static Cluster of(String overlay) {
        return RENDERED.computeIfAbsent(overlay, Cluster::render);
    }

    private static Cluster render(String overlay) {
        Commands.Outcome outcome = Commands.run(Map.of(), "kubectl", "kustomize", "k8s/overlays/" + overlay);
        if (outcome.code() != 0) {
            throw new AssertionError(outcome.err());
        }
        List<HasMetadata> objects = StreamSupport.stream(
                        new Yaml().loadAll(outcome.out()).spliterator(), false)
                .map(Kinds::read)
                .toList();
        return new Cluster(overlay, objects);
    }

    <T extends HasMetadata> List<T> all(Class<T> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <T extends HasMetadata> T one(Class<T> kind, String name) {
        return all(kind).stream()
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind.getSimpleName() + " " + name));
    }

    Deployment deployment(Service service) {
        return one(Deployment.class, nameOf(service));
    }

    /** As others reach it: the gateway too is a service here. */
    static String nameOf(Service service) {
        return service.module.endsWith("-service") ? service.module : service.module + "-service";
    }

    /** Our own pods; those that an operator makes are only asked for. */
    Map<String, PodTemplateSpec> pods() {
        Map<String, PodTemplateSpec> pods = new TreeMap<>();
        all(Deployment.class)
                .forEach(deployment -> pods.put(
                        deployment.getMetadata().getName(), deployment.getSpec().getTemplate()));
        all(CronJob.class)
                .forEach(job -> pods.put(
                        job.getMetadata().getName(),
                        job.getSpec().getJobTemplate().getSpec().getTemplate()));
        return pods;
    }

    PodSpec pod(String name) {
        return pods().get(name).getSpec();
    }

    static boolean selects(Map<String, String> selector, Map<String, String> labels) {
        return labels.entrySet().containsAll(selector.entrySet());
    }

    @Override
    public String toString() {
        return overlay;
    }
}
