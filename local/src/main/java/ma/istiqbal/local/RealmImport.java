package ma.istiqbal.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Gives Keycloak the realm to import, and notices when the one it imported before is no longer the one of the checkout. */
record RealmImport(Checkout checkout, Path home) {

    /** True when an older realm was put aside, so that the next start imports the present one. */
    boolean prepare(Secrets secrets) {
        String realm = Realm.local(checkout);
        String fingerprint = fingerprint(realm, secrets);
        try {
            Path imports = Files.createDirectories(home.resolve("data/import"));
            Files.writeString(imports.resolve("istiqbal-realm.json"), realm);
            if (fingerprint.equals(read("imported"))) {
                return false;
            }
            boolean replaced = putAside(home.resolve("data/h2"));
            Files.deleteIfExists(home.resolve("gateway-url"));
            Files.writeString(home.resolve("imported"), fingerprint);
            return replaced;
        } catch (IOException e) {
            throw new CannotStart("the realm cannot be prepared in " + home, e);
        }
    }

    /** The import is done once; a gateway that moved since must be made known to Keycloak. */
    boolean knowsGatewayAt(String url) {
        try {
            String known = read("gateway-url");
            if (known.isEmpty()) {
                rememberGatewayAt(url);
                return true;
            }
            return known.equals(url);
        } catch (IOException e) {
            throw new CannotStart("the gateway's last address cannot be read in " + home, e);
        }
    }

    void rememberGatewayAt(String url) {
        try {
            Files.writeString(home.resolve("gateway-url"), url);
        } catch (IOException e) {
            throw new CannotStart("the gateway's address cannot be kept in " + home, e);
        }
    }

    private String read(String file) throws IOException {
        return Files.exists(home.resolve(file)) ? Files.readString(home.resolve(file)) : "";
    }

    private static boolean putAside(Path database) throws IOException {
        if (!Files.exists(database)) {
            return false;
        }
        Files.move(database, database.resolveSibling("h2-until-" + System.currentTimeMillis()));
        return true;
    }

    private static String fingerprint(String realm, Secrets secrets) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(realm.getBytes(StandardCharsets.UTF_8));
            for (Service service : Service.values()) {
                digest.update(secrets.word(service.secretVariable()).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
