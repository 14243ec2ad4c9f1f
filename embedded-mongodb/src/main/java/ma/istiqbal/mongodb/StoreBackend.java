package ma.istiqbal.mongodb;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers the commands: a write alone and only after its commit, reads side by side, each reply a copy that no later
 * write can change while it is sent.
 */
final class StoreBackend extends AbstractMongoBackend {
    private static final Set<String> READS = Set.of(
            "find",
            "count",
            "distinct",
            "getmore",
            "killcursors",
            "listcollections",
            "listindexes",
            "collstats",
            "dbstats",
            "validate",
            "ping",
            "buildinfo",
            "serverstatus",
            "endsessions",
            "hostinfo",
            "getlog",
            "connectionstatus",
            "whatsmyuri");

    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
    private final StoreFile file;
    private final GroupCommit commits;

    StoreBackend(StoreFile file, Durability durability) {
        this.file = file;
        this.commits = new GroupCommit(lock.readLock(), file, durability, this::goOnReadOnly);
        openDatabases();
    }

    private void openDatabases() {
        StoreDatabase.names(file.store()).forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoreDatabase(name, file.store(), getCursorRegistry());
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } catch (MongoServerError refused) {
            // Answered here, because the server would log it as its own failure, documents and all.
            return new Document("ok", 0)
                    .append("errmsg", refused.getMessageWithoutErrorCode())
                    .append("code", refused.getCode())
                    .append("codeName", refused.getCodeName());
        }
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        Supplier<Document> answer = () -> super.handleCommand(channel, database, command, query);
        String name = command.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "hello", "ismaster" -> greeting(super.handleCommand(channel, database, "ismaster", query));
            case "listdatabases" -> read(query, this::databaseNames);
            case "istiqbalbackup" -> backup(query.get(command));
            default -> {
                Refusals.check(name, query);
                yield changes(name, query) ? write(answer) : read(query, answer);
            }
        };
    }

    private static boolean changes(String command, Document query) {
        return command.equals("aggregate") ? Pipelines.write(query) : !READS.contains(command);
    }

    private Document read(Document query, Supplier<Document> command) {
        Document reply;
        long seen;
        lock.readLock().lock();
        try {
            reply = command.get().cloneDeeply();
            seen = commits.latest();
        } finally {
            lock.readLock().unlock();
        }
        if (query.get("readConcern") instanceof Document concern && "majority".equals(concern.get("level"))) {
            commits.await(seen);
        }
        return reply;
    }

    private Document write(Supplier<Document> command) {
        long ticket = 0;
        lock.writeLock().lock();
        try {
            commits.checkWorking();
            ticket = commits.register();
            return command.get().cloneDeeply();
        } finally {
            lock.writeLock().unlock();
            // Also after a refusal: what refused it, such as a taken unique key, has to be durable too.
            commits.await(ticket);
        }
    }

    private void goOnReadOnly() {
        lock.writeLock().lock();
        try {
            super.close();
            file.reopenReadOnly();
            openDatabases();
        } finally {
            lock.writeLock().unlock();
        }
    }

    void backupTo(Path target) {
        // Exclusive, because the file must not grow by a commit while it is copied.
        lock.writeLock().lock();
        try {
            file.copyTo(target);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the backup to " + target, e);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private Document backup(@Nullable Object target) {
        try {
            backupTo(Path.of(String.valueOf(target)).toAbsolutePath());
            return new Document("ok", 1.0);
        } catch (UncheckedIOException | InvalidPathException e) {
            throw new BadValueException(e.getMessage() + ": " + StoreFile.rootMessage(e));
        }
    }

    private Document databaseNames() {
        List<Document> databases = listDatabaseNames().stream()
                .sorted()
                .map(name -> new Document("name", name).append("empty", false))
                .toList();
        return new Document("databases", databases).append("ok", 1.0);
    }

    /** Spring Boot's health check sends hello; services can tell from the answer which store they have. */
    private static Document greeting(Document greeting) {
        return greeting.append("helloOk", true)
                .append("isWritablePrimary", true)
                .append("embedded", true);
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw new MongoServerException("OP_QUERY serves only the handshake, as in MongoDB since 5.1");
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            super.close();
            file.close();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
