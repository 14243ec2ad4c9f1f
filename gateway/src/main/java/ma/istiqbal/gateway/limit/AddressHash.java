package ma.istiqbal.gateway.limit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Tells addresses apart without remembering them: a keyed hash whose key is made here, never leaves the memory and is
 * replaced every hour. Of an IPv6 address only the network counts, for a household has billions.
 */
@Component
final class AddressHash {

    private static final long HOUR = Duration.ofHours(1).toNanos();

    private final SecureRandom random = new SecureRandom();
    private SecretKeySpec key = fresh();
    private long since = System.nanoTime();

    String of(String address) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(current());
            return Base64.getEncoder().encodeToString(mac.doFinal(network(address)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }

    private synchronized SecretKeySpec current() {
        if (System.nanoTime() - since > HOUR) {
            key = fresh();
            since = System.nanoTime();
        }
        return key;
    }

    private SecretKeySpec fresh() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    private static byte[] network(String address) {
        try {
            // The container gives addresses, never names: nothing is looked up.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes;
        } catch (UnknownHostException noAddress) {
            return new byte[0];
        }
    }
}
