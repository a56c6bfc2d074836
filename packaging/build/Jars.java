// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// The jars of the class path, without what this package never uses: the libraries of other systems
/// (of the 12 MB of the SQLite driver 1.4 are for this one) and data that nobody asks for. They are
/// stored, since the package is compressed as a whole and better.
final class Jars {
    /// Of these, compressing one by one loses little and saves much room on the disk.
    private static final String PACKED = "(ffmpeg|marytts-lang-en)-.*";

    private Jars() {}

    /// Copies them.
    ///
    /// @return their names in the order of the class path: Timbre's own, then by name
    static List<String> slim(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        var names = new ArrayList<String>();
        try (var jars = Files.newDirectoryStream(from, "*.jar")) {
            for (var jar : jars) {
                var name = jar.getFileName().toString();
                slimJar(jar, to.resolve(name));
                names.add(name);
            }
        }
        Collections.sort(names);
        var own = names.stream().filter(name -> name.matches("timbre-[0-9].*")).findFirst().orElseThrow();
        names.remove(own);
        names.addFirst(own);
        return List.copyOf(names);
    }

    private static void slimJar(Path from, Path to) throws IOException {
        try (var jar = new ZipFile(from.toFile())) {
            boolean compress = from.getFileName().toString().matches(PACKED);
            try (var out = new ZipOutputStream(Files.newOutputStream(to))) {
                out.setLevel(Deflater.BEST_COMPRESSION);
                for (var entry : Collections.list(jar.entries())) {
                    if (wanted(entry.getName())) {
                        out.putNextEntry(compress ? packed(entry) : stored(entry));
                        jar.getInputStream(entry).transferTo(out);
                    }
                }
            }
        }
    }

    private static ZipEntry packed(ZipEntry entry) {
        var copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(entry.getTimeLocal());
        return copy;
    }

    private static ZipEntry stored(ZipEntry entry) {
        var copy = packed(entry);
        copy.setMethod(ZipEntry.STORED);
        copy.setSize(entry.getSize());
        copy.setCrc(entry.getCrc());
        return copy;
    }

    private static boolean wanted(String name) {
        return (!name.startsWith("org/sqlite/native/") || name.startsWith(Platform.HERE.sqliteNatives()))
                && (!name.matches("com/sun/jna/[^/]+/.*jnidispatch.*")
                        || name.startsWith(Platform.HERE.jnaNatives()))
                && (Platform.HERE == Platform.WINDOWS || !name.startsWith("com/sun/jna/platform/win32/"))
                // The bridges by which Java would call FFmpeg's libraries; Timbre runs the program.
                && !name.matches("org/bytedeco/ffmpeg/[^/]+/(.*jni.*|ffprobe.*)")
                // ICU finds sentences in all languages, which is in brkitr; what it would call
                // countries and coins is asked in English alone, by MaryTTS.
                && !name.matches(".*/icudata/((coll|curr|lang|rbnf|region|unit|zone)/)?(?!en)[a-z]{2,3}(_.*)?\\.res")
                // It writes no script in the letters of another.
                && !name.matches(".*/icudata/translit/.*")
                // MaryTTS uses a few of its lists.
                && !name.matches("com/google/common/(escape|eventbus|graph|hash|html|net|reflect|xml)/.*")
                // It calls no character by its name.
                && !name.endsWith("/icudata/unames.icu")
                // Of the looks only one comes along, compiled; nobody calculates in tables.
                && !name.matches("atlantafx/base/theme/(cupertino|dracula|nord|.*[.]css).*")
                && !name.matches("(impl/)?org/controlsfx/(control/)?spreadsheet/.*")
                && !name.matches("(be/tarsos/dsp/ui|opennlp/tools/cmdline)/.*")
                // Of FreeTTS only the voice kevin16 speaks.
                && !name.matches("com/sun/speech/freetts/en/us/(cmu_us_kal/cmu_us_kal.bin|cmu_time_awb/.*.bin|cmudict04_compiled.txt)");
    }
}
