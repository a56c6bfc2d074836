// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import studio.timbre.language.Messages;
import studio.timbre.speech.SpeechException;

/// One ZIP file with the database and every file of sound that it refers to.
///
/// @param folder of the takes
record Backup(Path folder) {
    private static final String DATABASE = "timbre.db";
    private static final String AUDIO = "audio/";

    /// Writes it beside its place and moves it there when it is whole.
    void write(Path file, StoreThread store, DoubleConsumer progress)
            throws SpeechException, IOException {
        var place = file.toAbsolutePath();
        var beside = place.resolveSibling(place.getFileName() + ".part");
        var database = folder.resolve(DATABASE + ".backup");
        try {
            // First the rows, then their files: a file may be there too many, never one too few.
            var wanted =
                    StoreThread.await(
                            store.read(sql -> {
                                Spare.copy(sql, database);
                                return Wanted.in(sql);
                            }));
            try (var disk = new FileOutputStream(beside.toFile());
                    var zip = new ZipOutputStream(disk)) {
                zip.setLevel(Deflater.BEST_SPEED);
                add(zip, DATABASE, database);
                List<Path> files = new AudioFiles(folder.resolve("audio")).wanted(wanted);
                for (int i = 0; i < files.size(); i++) {
                    var name = folder.resolve("audio").relativize(files.get(i)).toString();
                    add(zip, AUDIO + name.replace('\\', '/'), files.get(i));
                    progress.accept((i + 1.0) / files.size());
                }
                zip.finish();
                disk.getFD().sync();
            }
            Files.move(
                    beside,
                    place,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
            Files.deleteIfExists(database);
        }
    }

    private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, zip);
        zip.closeEntry();
    }

    /// Unpacks it where no takes are. The database comes last: until it is there, there are none.
    void read(Path file, DoubleConsumer progress) throws IOException {
        var database = folder.resolve(DATABASE);
        if (Files.exists(database) || Files.exists(new Spare(database).file())) {
            throw new IOException(Messages.text("take.notEmpty"));
        }
        try (var zip = new ZipFile(file.toFile())) {
            var entries = Collections.list(zip.entries());
            if (entries.isEmpty() || !entries.getFirst().getName().equals(DATABASE)) {
                throw new IOException(Messages.text("take.noBackup", file.toString()));
            }
            for (int i = 1; i < entries.size(); i++) {
                var name = entries.get(i).getName();
                // A name must not lead out of the folder.
                if (name.matches("audio/[0-9a-f]{2}/[0-9a-f]{64}\\.[a-z0-9]{1,8}")) {
                    unpack(zip, entries.get(i), folder.resolve(name));
                }
                progress.accept(i / (double) entries.size());
            }
            unpack(zip, entries.getFirst(), database);
            progress.accept(1);
        }
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        var beside = to.resolveSibling(to.getFileName() + ".new");
        try (var in = zip.getInputStream(entry)) {
            Files.copy(in, beside, StandardCopyOption.REPLACE_EXISTING);
        }
        AudioFiles.sync(beside);
        Files.move(beside, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
