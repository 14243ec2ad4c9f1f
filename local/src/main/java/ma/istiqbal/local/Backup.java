package ma.istiqbal.local;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One file with everything that cannot be made again: the stores and the keys to what is sealed in them. */
record Backup(Path file) {
    private static final String FORMAT = "istiqbal-backup-1";
    private static final String CONTENTS = "contents.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private record Contents(String format, String version, Instant made, Map<String, Part> parts) {}

    private record Part(long bytes, String sha256) {}

    /** For its owner's eyes, whole or not at all, never over another file. */
    void write(Map<String, Path> parts, Instant made) {
        if (Files.exists(file)) {
            throw new CannotStart(file + " exists already: choose another name");
        }
        Path directory = file.resolveSibling("");
        if (!Files.isDirectory(directory)) {
            throw new CannotStart("there is no directory " + directory + " for the backup");
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(unfinished);
            PrivateFiles.create(unfinished);
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(unfinished))) {
                Map<String, Part> listed = new LinkedHashMap<>();
                for (Map.Entry<String, Path> part : parts.entrySet()) {
                    listed.put(part.getKey(), add(zip, part.getKey(), part.getValue()));
                }
                zip.putNextEntry(new ZipEntry(CONTENTS));
                zip.write(JSON.writeValueAsString(new Contents(FORMAT, Checkout.version("project"), made, listed))
                        .getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CannotStart("the backup cannot be written to " + file, e);
        }
    }

    private static Part add(ZipOutputStream zip, String name, Path content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Part part;
        try (InputStream stream = Files.newInputStream(content)) {
            part = copy(stream, zip);
        }
        zip.closeEntry();
        return part;
    }

    /** Takes it apart into a directory, and compares every byte with what was noted when it was made. */
    void unpack(Path directory, Set<String> expected) {
        if (!Files.isRegularFile(file)) {
            throw new CannotStart("there is no file " + file);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Contents contents = contents(zip);
            if (!contents.parts().keySet().equals(expected)) {
                throw foreign();
            }
            Set<String> entries = new TreeSet<>(contents.parts().keySet());
            entries.add(CONTENTS);
            if (!entries.equals(
                    new TreeSet<>(zip.stream().map(ZipEntry::getName).toList()))) {
                throw damaged("its parts are not those it lists");
            }
            for (Map.Entry<String, Part> part : contents.parts().entrySet()) {
                Path target = directory.resolve(part.getKey());
                PrivateFiles.create(target);
                try (InputStream stream = zip.getInputStream(zip.getEntry(part.getKey()));
                        OutputStream out = Files.newOutputStream(target)) {
                    if (!copy(stream, out).equals(part.getValue())) {
                        throw damaged(part.getKey() + " is not what it was");
                    }
                }
            }
        } catch (ZipException | EOFException e) {
            throw damaged(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new CannotStart(file + " cannot be unpacked into " + directory + ", nothing was restored", e);
        }
    }

    private Contents contents(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(CONTENTS);
        if (entry == null) {
            throw foreign();
        }
        try (InputStream stream = zip.getInputStream(entry)) {
            Contents contents = JSON.readValue(stream.readAllBytes(), Contents.class);
            if (!FORMAT.equals(contents.format()) || contents.parts() == null) {
                throw foreign();
            }
            return contents;
        } catch (JacksonException unreadable) {
            throw foreign();
        }
    }

    private CannotStart foreign() {
        return new CannotStart(file + " is no backup made by './istiqbal backup'");
    }

    private CannotStart damaged(String how) {
        return new CannotStart(file + " is damaged or no backup (" + how + "): nothing was restored");
    }

    private static Part copy(InputStream from, OutputStream to) throws IOException {
        try {
            DigestInputStream digested = new DigestInputStream(from, MessageDigest.getInstance("SHA-256"));
            long bytes = digested.transferTo(to);
            return new Part(
                    bytes, HexFormat.of().formatHex(digested.getMessageDigest().digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
