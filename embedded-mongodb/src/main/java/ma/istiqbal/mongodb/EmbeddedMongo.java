package ma.istiqbal.mongodb;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** One store file, served as a MongoDB on one port of the loopback interface. */
public final class EmbeddedMongo implements AutoCloseable {
    // Commands run on these threads, and a writer waits on its thread for the commit: too few would block the readers.
    private static final int WORKERS = 32;

    private final StoreBackend backend;
    private final MongoServer server;
    private final int port;

    private EmbeddedMongo(StoreBackend backend, MongoServer server) {
        this.backend = backend;
        this.server = server;
        this.port = server.getLocalAddress().getPort();
    }

    /**
     * Opens the store file, creating it if it is missing, and starts to serve it.
     *
     * @param port the port to listen on; 0 for any free one
     * @throws StoreUnavailable if the file or the port cannot be used
     */
    public static EmbeddedMongo open(Path file, int port, Durability durability) {
        return open(StoreFile.open(file.toAbsolutePath().toString()), port, durability);
    }

    static EmbeddedMongo open(StoreFile file, int port, Durability durability) {
        StoreBackend backend = new StoreBackend(file, durability);
        MongoServer server = new MongoServer(backend);
        try {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, WORKERS);
        } catch (Exception e) { // netty throws the BindException unchecked
            backend.close();
            throw new StoreUnavailable("port " + port + " cannot be used: " + e.getMessage(), e);
        }
        return new EmbeddedMongo(backend, server);
    }

    /** The connection string of a database in this store. */
    public String uri(String database) {
        return "mongodb://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    /**
     * Writes a consistent copy of the store while it goes on serving; writers wait until it is done. The copy is a
     * store file itself.
     *
     * @param target a file that does not exist yet
     */
    public void backupTo(Path target) {
        backend.backupTo(target);
    }

    /** Stops serving and closes the file; acknowledged writes are in it already. */
    @Override
    public void close() {
        server.shutdownNow();
    }

    StoreBackend backend() {
        return backend;
    }
}
