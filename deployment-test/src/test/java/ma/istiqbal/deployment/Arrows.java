package ma.istiqbal.deployment;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Who may open a connection to whom, as a cluster would decide it: the sender's way out and the receiver's way in. */
record Arrows(List<NetworkPolicy> policies) {

    /**
     * Inside the namespace.
     *
     * @param from the sender's labels
     * @param to the receiver's labels
     */
    boolean lead(Map<String, String> from, Map<String, String> to, int port) {
        return letOut(from, to, port) && letIn(from, to, port);
    }

    boolean letOut(Map<String, String> from, Map<String, String> to, int port) {
        return policies.stream()
                .filter(policy -> governs(policy, "Egress", from))
                .flatMap(policy -> policy.getSpec().getEgress().stream())
                .anyMatch(rule -> reaches(rule, to, port));
    }

    boolean letIn(Map<String, String> from, Map<String, String> to, int port) {
        return policies.stream()
                .filter(policy -> governs(policy, "Ingress", to))
                .flatMap(policy -> policy.getSpec().getIngress().stream())
                .anyMatch(rule -> admits(rule, from, port));
    }

    /** From another namespace, whatever its pods are called. */
    boolean leadFromNamespace(String namespace, Map<String, String> to, int port) {
        return policies.stream()
                .filter(policy -> governs(policy, "Ingress", to))
                .flatMap(policy -> policy.getSpec().getIngress().stream())
                .filter(rule -> allows(rule.getPorts(), port))
                .anyMatch(rule -> rule.getFrom().isEmpty()
                        || rule.getFrom().stream().anyMatch(peer -> isNamespace(peer, namespace)));
    }

    /** Out of the cluster; 0 is any port. */
    List<Integer> waysOut(Map<String, String> from) {
        return policies.stream()
                .filter(policy -> governs(policy, "Egress", from))
                .flatMap(policy -> policy.getSpec().getEgress().stream())
                .filter(rule ->
                        rule.getTo().isEmpty() || rule.getTo().stream().anyMatch(peer -> peer.getIpBlock() != null))
                .flatMap(rule -> rule.getPorts().isEmpty()
                        ? Stream.of(0)
                        : rule.getPorts().stream().map(port -> port.getPort().getIntVal()))
                .toList();
    }

    boolean denyByDefault() {
        return policies.stream()
                .map(NetworkPolicy::getSpec)
                .anyMatch(spec -> isEverybody(spec.getPodSelector())
                        && spec.getPolicyTypes().containsAll(List.of("Ingress", "Egress"))
                        && spec.getIngress().isEmpty()
                        && spec.getEgress().isEmpty());
    }

    private static boolean governs(NetworkPolicy policy, String direction, Map<String, String> labels) {
        return policy.getSpec().getPolicyTypes().contains(direction)
                && matches(policy.getSpec().getPodSelector(), labels);
    }

    private static boolean reaches(NetworkPolicyEgressRule rule, Map<String, String> to, int port) {
        return allows(rule.getPorts(), port)
                && (rule.getTo().isEmpty() || rule.getTo().stream().anyMatch(peer -> isPod(peer, to)));
    }

    private static boolean admits(NetworkPolicyIngressRule rule, Map<String, String> from, int port) {
        return allows(rule.getPorts(), port)
                && (rule.getFrom().isEmpty() || rule.getFrom().stream().anyMatch(peer -> isPod(peer, from)));
    }

    private static boolean isPod(NetworkPolicyPeer peer, Map<String, String> labels) {
        LabelSelector namespaces = peer.getNamespaceSelector();
        LabelSelector pods = peer.getPodSelector();
        return namespaces == null
                ? pods != null && matches(pods, labels)
                : isEverybody(namespaces) && (pods == null || matches(pods, labels));
    }

    private static boolean isNamespace(NetworkPolicyPeer peer, String name) {
        LabelSelector namespaces = peer.getNamespaceSelector();
        return namespaces != null
                && (isEverybody(namespaces)
                        || Objects.equals(namespaces.getMatchLabels().get("kubernetes.io/metadata.name"), name));
    }

    private static boolean allows(List<NetworkPolicyPort> ports, int port) {
        return ports.isEmpty()
                || ports.stream()
                        .anyMatch(allowed ->
                                Integer.valueOf(port).equals(allowed.getPort().getIntVal()));
    }

    private static boolean isEverybody(LabelSelector selector) {
        return selector.getMatchLabels() == null || selector.getMatchLabels().isEmpty();
    }

    private static boolean matches(LabelSelector selector, Map<String, String> labels) {
        return isEverybody(selector) || Cluster.selects(selector.getMatchLabels(), labels);
    }
}
