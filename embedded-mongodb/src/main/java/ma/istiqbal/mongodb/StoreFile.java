package ma.istiqbal.mongodb;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** The MVStore file behind one embedded MongoDB; nothing is committed to it except by {@link #commit()}. */
final class StoreFile implements AutoCloseable {
    private static final int CACHE_MEGABYTES = 32;
    // How long space of a replaced chunk stays untouched, so that the last commits can be read after a crash.
    private static final int RETENTION_MILLIS = 2_000;
    private static final int COMMITS_BETWEEN_COMPACTIONS = 1_000;
    private static final int COMPACTION_FILL_PERCENT = 60;
    private static final int COMPACTION_BYTES = 8 * 1024 * 1024;

    private final String name;
    private volatile MVStore store;
    private long commits;

    private StoreFile(String name, MVStore store) {
        this.name = name;
        this.store = store;
    }

    static StoreFile open(String name) {
        try {
            MVStore store = settings(name).open();
            store.setRetentionTime(RETENTION_MILLIS);
            return new StoreFile(name, store);
        } catch (MVStoreException e) {
            throw new StoreUnavailable(reason(name, e), e);
        } catch (IllegalArgumentException e) { // what the MVStore throws for a missing directory
            throw new StoreUnavailable(name + ": " + e.getMessage(), e);
        }
    }

    private static MVStore.Builder settings(String name) {
        return new MVStore.Builder()
                .fileName(name)
                .cacheSize(CACHE_MEGABYTES)
                .autoCommitDisabled()
                .autoCommitBufferSize(0);
    }

    private static String reason(String name, MVStoreException e) {
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED -> name + " is in use by another process";
            case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_UNSUPPORTED_FORMAT ->
                name + " is not a readable store file: " + e.getMessage();
            default -> name + " cannot be opened: " + rootMessage(e);
        };
    }

    static String rootMessage(@Nullable Throwable e) {
        Throwable root = e;
        while (root != null && root.getCause() != null) {
            root = root.getCause();
        }
        return root == null ? "unknown" : String.valueOf(root.getMessage());
    }

    MVStore store() {
        return store;
    }

    String name() {
        return name;
    }

    void commit() {
        store.commit();
        if (++commits % COMMITS_BETWEEN_COMPACTIONS == 0) {
            store.compact(COMPACTION_FILL_PERCENT, COMPACTION_BYTES);
        }
    }

    void sync() {
        store.sync();
    }

    /** Copies what has been committed; the caller keeps commits away. */
    void copyTo(Path target) throws IOException {
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.copy(Path.of(name), part, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Goes back to what has been committed and can no longer be written to. */
    void reopenReadOnly() {
        store.closeImmediately();
        store = settings(name).readOnly().open();
    }

    @Override
    public void close() {
        store.close();
    }
}
