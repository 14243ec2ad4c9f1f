package ma.istiqbal.gateway.edge;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the gateway is seen from outside.
 *
 * @param url its address as browsers know it, without a path
 * @param trustedProxies addresses or networks (CIDR) whose {@code X-Forwarded-For} is believed; nobody's by default
 */
@Validated
@ConfigurationProperties("istiqbal.gateway")
public record GatewayProperties(
        @NotNull URI url, @DefaultValue List<String> trustedProxies) {

    public boolean secure() {
        return "https".equals(url.getScheme());
    }

    /** An address of the gateway, as a browser asks for it. */
    public String at(String path) {
        String base = url.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
