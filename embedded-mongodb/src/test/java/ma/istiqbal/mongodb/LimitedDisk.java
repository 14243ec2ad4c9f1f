package ma.istiqbal.mongodb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A file system for the store file on which only so many bytes can be written: "limited:/path". */
public final class LimitedDisk extends FilePathWrapper {
    static final String SCHEME = "limited";

    private static final AtomicLong LEFT = new AtomicLong(Long.MAX_VALUE);

    static void leave(long bytes) {
        FilePath.register(new LimitedDisk());
        LEFT.set(bytes);
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new LimitedChannel(getBase().open(mode));
    }

    private static final class LimitedChannel extends FileBaseDefault {
        private final FileChannel file;

        LimitedChannel(FileChannel file) {
            this.file = file;
        }

        @Override
        public synchronized int write(ByteBuffer bytes, long position) throws IOException {
            if (LEFT.addAndGet(-bytes.remaining()) < 0) {
                throw new IOException("No space left on device");
            }
            return file.write(bytes, position);
        }

        @Override
        public synchronized int read(ByteBuffer bytes, long position) throws IOException {
            return file.read(bytes, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void force(boolean metadata) throws IOException {
            file.force(metadata);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
