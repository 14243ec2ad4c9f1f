package ma.istiqbal.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Random values, made when first asked for and kept beside the data that depends on them, for their owner's eyes. */
final class Secrets {
    private static final int BYTES = 32;

    private final Path file;
    private final Properties values = new Properties();
    private final SecureRandom random = new SecureRandom();

    Secrets(Path file) {
        this.file = file;
        load();
    }

    private void load() {
        if (Files.exists(file)) {
            try (InputStream stream = Files.newInputStream(file)) {
                values.load(stream);
            } catch (IOException e) {
                throw new CannotStart("the secrets in " + file + " cannot be read", e);
            }
        }
    }

    /** 32 bytes as base64. */
    synchronized String key(String name) {
        return get(name, Base64.getEncoder());
    }

    /** 32 bytes as text that needs no escaping in a URL, a form or a shell. */
    synchronized String word(String name) {
        return get(name, Base64.getUrlEncoder().withoutPadding());
    }

    private String get(String name, Base64.Encoder encoder) {
        if (values.getProperty(name) == null) {
            // Another reader of the file may have made it, or others, since.
            load();
        }
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String made = encoder.encodeToString(bytes);
        values.setProperty(name, made);
        save();
        return made;
    }

    private void save() {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.deleteIfExists(next);
            PrivateFiles.create(next);
            try (OutputStream stream = Files.newOutputStream(next)) {
                values.store(stream, "Made by ./istiqbal up. Whoever deletes this file makes the data unreadable.");
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CannotStart("the secrets cannot be kept in " + file, e);
        }
    }
}
