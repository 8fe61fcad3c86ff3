package org.compagnon.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// The folder in which one running application keeps its own things: the embedded database, its password, the
/// vault's key.
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel claim;

    private DataFolder(Path path, FileChannel claim) {
        this.path = path;
        this.claim = claim;
    }

    /// Takes the folder for this process until it ends, however it ends.
    ///
    /// @throws DatabaseUnavailable when another running application holds it
    static DataFolder claim(Path path) {
        try {
            createPrivately(path);
            var channel = FileChannel.open(
                    path.resolve("compagnon.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel)) return new DataFolder(path, channel);
            channel.close();
            throw DatabaseUnavailable.folderInUse(path);
        } catch (IOException refused) {
            throw DatabaseUnavailable.folderUnusable(path, refused);
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    Path database() {
        return path.resolve("database");
    }

    Path binaries() {
        return path.resolve("postgresql");
    }

    Path log() {
        return path.resolve("database.log");
    }

    Path file(String name) {
        return path.resolve(name);
    }

    /// A secret made once and kept in a file that only the owner reads.
    String secret(String name) {
        var file = path.resolve(name);
        try {
            if (Files.notExists(file)) {
                var bytes = new byte[24];
                new SecureRandom().nextBytes(bytes);
                writePrivately(file, HexFormat.of().formatHex(bytes));
            }
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Writes all or nothing: a killed process leaves no half-written key behind.
    static void writePrivately(Path file, String text) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, text);
        Files.move(draft, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    private static void createPrivately(Path path) throws IOException {
        var parent = path.toAbsolutePath().getParent();
        if (parent != null) Files.createDirectories(parent);
        try {
            Files.createDirectory(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (FileAlreadyExistsException alreadyThere) {
            if (!Files.isDirectory(path)) throw alreadyThere;
        }
    }

    @Override
    public void close() {
        try {
            claim.close();
        } catch (IOException released) {
            throw new UncheckedIOException(released);
        }
    }
}
