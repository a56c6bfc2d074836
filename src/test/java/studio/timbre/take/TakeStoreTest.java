// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.timbre.audio.Recording;
import studio.timbre.speech.Origin;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Transport;

class TakeStoreTest {
    private static final Path FIXTURES = Path.of("src/test/resources/studio/timbre/take");

    @TempDir private Path home;
    private Path folder;
    private TakeStore store;

    @BeforeEach
    void open() {
        folder = home.resolve("takes");
        store = TakeStore.open(folder, Runnable::run);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aTakeComesBackAsItWasMade() throws SpeechException {
        long first = Making.done(store, "Before");
        var making = Making.begin(store, "Hello", new Origin(1, "p-3", first));
        making.sound(30_000);
        making.sound(30_001);
        making.end(RunState.DONE, null);
        again();
        var take = take(making.id());
        assertEquals(Making.request("Hello"), take.request());
        assertEquals(Making.measures(), take.measures());
        assertEquals(new Origin(1, "p-3", first), take.row().source().origin());
        assertEquals("7", take.row().source().seed());
        assertEquals(RunState.DONE, take.row().figures().state());
        assertNull(take.failure());
        assertEquals(making.recording().sha256(), take.row().sound().sha256());
        try (var live = making.recording();
                var kept = store.open(take)) {
            assertEquals(60_001, kept.frames());
            assertTrue(kept.ended());
            assertEquals(live.sha256(), kept.sha256());
            assertEquals(live.arrivals().count(), kept.arrivals().count());
            assertEquals(live.peaks().count(3), kept.peaks().count(3));
            assertSamePeaks(live, kept, 9);
        }
    }

    @Test
    void theBytesComeBackAsTheyCame() throws SpeechException, IOException {
        long id = Making.done(store, "Hello");
        var take = take(id);
        var original = take.originals().getFirst();
        assertEquals("pcm", original.extension());
        assertEquals(24_000, original.bytes());
        assertArrayEquals(
                Files.readAllBytes(audio(take.row().sound().sha256(), "pcm")),
                Files.readAllBytes(store.open(take, original)));
    }

    @Test
    void equalSoundLiesThereOnce() throws SpeechException, IOException {
        Making.done(store, "Hello");
        long files = files();
        Making.done(store, "Hello");
        assertEquals(files, files());
    }

    @Test
    void aTakeUnderWayIsKnownBeforeItsRequestLeaves() throws SpeechException {
        var making = Making.begin(store, "Hello");
        assertEquals(RunState.WAITING, take(making.id()).row().figures().state());
    }

    @Test
    void aFailureComesBackWithTheWordsOfTheProvider() throws SpeechException {
        var why =
                new SpeechFailure.Refused(
                        "voice", new ProviderWords(400, "No such voice", "bad_voice", "req-9"));
        var making = Making.begin(store, "Hello");
        making.end(RunState.FAILED, why);
        var take = take(making.id());
        assertEquals(why, take.failure());
        assertNull(take.row().sound());
        assertThrows(SpeechException.class, () -> store.open(take));
    }

    @Test
    void whatBrokeOffIsKeptWithItsReason() throws SpeechException {
        var making = Making.begin(store, "Hello");
        making.sound(500);
        making.end(RunState.INCOMPLETE, new SpeechFailure.StreamBroken("reset"));
        var take = take(making.id());
        try (var kept = store.open(take)) {
            assertEquals(500, kept.frames());
            assertEquals(new SpeechFailure.StreamBroken("reset"), kept.failure());
        }
        assertTrue(newest("Hello").isEmpty());
    }

    @Test
    void theSameRequestFindsItsLatestTakeHoweverItsNumbersAreWritten() throws SpeechException {
        Making.done(store, "Hello");
        long second = Making.done(store, "Hello");
        var same =
                new SpeechRequest(
                        "requesty",
                        "openai/tts-1",
                        "alloy",
                        "Hello",
                        Map.of("seed", new BigDecimal("7.0"), "speed", new BigDecimal("1.5")),
                        Transport.WHOLE);
        assertEquals(
                second,
                StoreThread.await(store.newest(same, Making.ACCOUNT)).orElseThrow().row().id());
        assertTrue(StoreThread.await(store.newest(same, "https://other.org")).isEmpty());
        StoreThread.await(store.delete(List.of(second)));
        assertNotEquals(second, newest("Hello").getFirst().row().id());
    }

    @Test
    void opinionsStay() throws SpeechException {
        long id = Making.done(store, "Hello");
        var opinion = new Opinion(true, 4, List.of("warm", "slow"), "Too slow at the end");
        StoreThread.await(store.judge(id, opinion));
        again();
        assertEquals(opinion, take(id).row().opinion());
    }

    @Test
    void everyWayOfLookingFindsIt() throws SpeechException {
        long one = Making.done(store, "The quick brown fox");
        long two = Making.done(store, "\u4f60\u597d\u4e16\u754c, 100% \"sure\"");
        StoreThread.await(store.judge(two, new Opinion(true, 0, List.of("greeting"), "calm")));
        assertEquals(List.of(two, one), found(TakeQuery.ALL));
        assertEquals(List.of(one), found(TakeQuery.ALL.withWords("QUICK fox")));
        assertEquals(List.of(one), found(TakeQuery.ALL.withWords("ow")));
        assertEquals(List.of(two), found(TakeQuery.ALL.withWords("\u597d\u4e16\u754c")));
        assertEquals(List.of(two), found(TakeQuery.ALL.withWords("\u597d")));
        assertEquals(List.of(two), found(TakeQuery.ALL.withWords("\"sure\"")));
        assertEquals(List.of(two), found(TakeQuery.ALL.withWords("0%")));
        assertEquals(List.of(two), found(TakeQuery.ALL.withWords("calm")));
        assertEquals(List.of(two), found(TakeQuery.ALL.tagged("greeting")));
        assertEquals(List.of(), found(TakeQuery.ALL.tagged("greet")));
        assertEquals(List.of(two), found(TakeQuery.ALL.onlyStarred(true)));
        assertEquals(List.of(two, one), found(TakeQuery.ALL.by("requesty", "alloy")));
        assertEquals(List.of(), found(TakeQuery.ALL.by("offline", null)));
        assertEquals(List.of(), found(TakeQuery.ALL.made(null, Instant.EPOCH)));
        assertEquals(List.of(), found(TakeQuery.ALL.withWords("nowhere")));
    }

    @Test
    void whatWasThrownAwayComesBack() throws SpeechException {
        long id = Making.done(store, "Hello");
        StoreThread.await(store.delete(List.of(id)));
        assertEquals(List.of(), found(TakeQuery.ALL));
        assertEquals(List.of(id), found(TakeQuery.ALL.onlyDeleted(true)));
        StoreThread.await(store.restore(List.of(id)));
        assertEquals(List.of(id), found(TakeQuery.ALL));
    }

    @Test
    void whatWasPurgedIsGoneForGoodAndLeavesTheOthersTheirSound() throws Exception {
        long one = Making.done(store, "Hello");
        long two = Making.done(store, "Hello");
        StoreThread.await(store.delete(List.of(one)));
        assertEquals(1, StoreThread.await(store.purge()));
        assertTrue(StoreThread.await(store.take(one)).isEmpty());
        store.open(take(two)).close();
        assertEquals(List.of(), found(TakeQuery.ALL.onlyDeleted(true)));
    }

    @Test
    void everyChangeIsNoticed() throws SpeechException {
        StoreThread.await(store.warm());
        long before = store.revision();
        long id = Making.done(store, "Hello");
        long after = store.revision();
        assertTrue(after > before);
        StoreThread.await(store.judge(id, Opinion.NONE.withStar(true)));
        assertTrue(store.revision() > after);
    }

    @Test
    void aFlippedBitIsFoundAndNamesTheTake() throws Exception {
        long id = Making.done(store, "Hello");
        long other = Making.done(store, "Other");
        var file = audio(take(id).row().sound().sha256(), "pcm");
        var bytes = Files.readAllBytes(file);
        bytes[777] ^= 4;
        Files.write(file, bytes);
        var damaged = assertThrows(SpeechException.class, () -> store.open(take(id))).failure();
        assertEquals(id, assertInstanceOf(SpeechFailure.TakeDamaged.class, damaged).take());
        store.open(take(other)).close();
        Making.done(store, "Hello");
        store.open(take(id)).close();
    }

    @Test
    void aShortenedOrLostFileIsFound() throws Exception {
        long id = Making.done(store, "Hello");
        var file = audio(take(id).row().sound().sha256(), "pcm");
        Files.write(file, new byte[100]);
        assertThrows(SpeechException.class, () -> store.open(take(id)));
        Files.delete(file);
        assertThrows(SpeechException.class, () -> store.open(take(id)));
    }

    private static void assertSamePeaks(Recording one, Recording other, int blocks) {
        for (int block = 0; block < blocks; block++) {
            assertEquals(one.peaks().low(0, block), other.peaks().low(0, block));
            assertEquals(one.peaks().high(0, block), other.peaks().high(0, block));
            assertEquals(one.peaks().rms(0, block), other.peaks().rms(0, block));
        }
    }

    @Test
    void peaksThatAreLostAreMeasuredAgain() throws Exception {
        long id = Making.done(store, "Hello");
        try (var before = store.open(take(id))) {
            Files.write(audio(take(id).peaks(), "peaks"), new byte[] {1, 2, 3, 4});
            try (var after = store.open(take(id))) {
                int blocks = before.peaks().count(0);
                assertEquals(blocks, after.peaks().count(0));
                assertSamePeaks(before, after, blocks);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDamagedDatabaseIsPutAsideAndItsTakesComeFromTheSpare(boolean spare) throws Exception {
        Making.done(store, "Hello");
        store.close();
        Files.write(
                folder.resolve("timbre.db"), "no database, but long enough".repeat(99).getBytes());
        if (!spare) {
            Files.delete(folder.resolve("timbre.db.spare"));
        }
        store = TakeStore.open(folder, Runnable::run);
        assertEquals(spare ? List.of(1L) : List.of(), found(TakeQuery.ALL));
        var aside = store.aside();
        assertNotNull(aside);
        assertTrue(Files.exists(aside));
        long after = Making.done(store, "After");
        assertEquals(after, found(TakeQuery.ALL).getFirst());
    }

    @Test
    void aBackupTakenBesideAnOpenStoreMakesEverythingAgain() throws Exception {
        long id = Making.done(store, "Hello");
        var file = home.resolve("all.zip");
        store.backup(file, _ -> {});
        var elsewhere = home.resolve("elsewhere");
        TakeStore.restore(elsewhere, file, _ -> {});
        try (var again = TakeStore.open(elsewhere, Runnable::run)) {
            var take = StoreThread.await(again.take(id)).orElseThrow();
            assertEquals(Making.request("Hello"), take.request());
            again.open(take).close();
            assertEquals(new Verdict(1, 2, 0, List.of()), again.verify(_ -> {}));
        }
        assertThrows(SpeechException.class, () -> TakeStore.restore(elsewhere, file, _ -> {}));
    }

    @Test
    void aNewerDatabaseIsLeftAlone() throws Exception {
        Making.done(store, "Hello");
        store.close();
        sql("PRAGMA user_version = 999");
        new FileSeal(folder.resolve("timbre.db")).set();
        var before = Files.readAllBytes(folder.resolve("timbre.db"));
        store = TakeStore.open(folder, Runnable::run);
        var why = assertThrows(SpeechException.class, () -> found(TakeQuery.ALL)).failure();
        assertEquals(999, assertInstanceOf(SpeechFailure.StoreTooNew.class, why).found());
        assertArrayEquals(before, Files.readAllBytes(folder.resolve("timbre.db")));
    }

    @Test
    void aPlaceThatTakesNothingIsAFailureWithWords() throws Exception {
        Files.writeString(home.resolve("file"), "");
        try (var nowhere = TakeStore.open(home.resolve("file"), Runnable::run)) {
            var why = assertThrows(SpeechException.class, () -> Making.begin(nowhere, "Hello"));
            assertInstanceOf(SpeechFailure.StoreUnwritable.class, why.failure());
        }
    }

    @ParameterizedTest
    @CsvSource({"1, Version one, 1", "2, Version two, 2", "3, Version three, 3"})
    void aHomeOfEachVersionOpens(int version, String text, int projects) throws Exception {
        Copied.folder(FIXTURES.resolve("version-" + version), folder);
        new FileSeal(folder.resolve("timbre.db")).set();
        var take = newest(text).getFirst();
        assertEquals(List.of("kept"), take.row().opinion().tags());
        store.open(take).close();
        assertEquals(projects, StoreThread.await(store.projects().list()).size());
        assertEquals(List.of(), store.verify(_ -> {}).damages());
        assertNull(store.aside());
    }

    @Test
    void everyVersionHasItsHome() throws Exception {
        try (var fixtures = Files.list(FIXTURES)) {
            assertEquals(Migrations.NEWEST, fixtures.count());
        }
    }

    @Test
    void everyColumnIsSealed() throws Exception {
        StoreThread.await(store.warm());
        for (var table : List.of("project", "take", "detail", "original", "passage")) {
            var view = words("SELECT sql FROM sqlite_schema WHERE name = '" + table + "_due'");
            var sealed = view.getFirst().replaceAll("(?s).*sha256\\((.*?)\\).*", "$1");
            var columns =
                    words(
                            "SELECT name FROM pragma_table_info('"
                                    + table
                                    + "') WHERE name <> 'seal'");
            assertEquals(Set.copyOf(columns), Set.of(sealed.strip().split(",\\s*", -1)));
        }
    }

    @Test
    void aTakeWhoseWordsChangedIsMendedFromTheSpare() throws Exception {
        long id = Making.done(store, "Hello");
        long other = Making.done(store, "Other");
        store.close();
        flip("Hello", 'J');
        store = TakeStore.open(folder, Runnable::run);
        assertEquals(Making.request("Hello"), take(id).request());
        store.open(take(other)).close();
        assertNotNull(store.aside());
        assertEquals(List.of(), store.verify(_ -> {}).damages());
    }

    @Test
    void withoutASpareATakeWhoseWordsChangedIsNamedAndTheOthersAreThere() throws Exception {
        long id = Making.done(store, "Hello");
        long other = Making.done(store, "Other");
        store.close();
        Files.delete(folder.resolve("timbre.db.spare"));
        flip("Hello", 'J');
        store = TakeStore.open(folder, Runnable::run);
        assertEquals(id, store.verify(_ -> {}).damages().getLast().take());
        assertEquals(List.of(other, id), found(TakeQuery.ALL));
        var why = assertThrows(SpeechException.class, () -> take(id)).failure();
        assertEquals(id, assertInstanceOf(SpeechFailure.TakeDamaged.class, why).take());
        store.open(take(other)).close();
        assertEquals(id, store.verify(_ -> {}).damages().getFirst().take());
    }

    @Test
    void aBitThatNoRowHoldsIsFoundTooAndMended() throws Exception {
        long id = Making.done(store, "Hello");
        store.close();
        // Reserved for later versions of SQLite, which reads nothing there.
        flip(folder.resolve("timbre.db"), 75);
        store = TakeStore.open(folder, Runnable::run);
        assertEquals(1, store.verify(_ -> {}).damages().size());
        store.open(take(id)).close();
        again();
        assertEquals(List.of(), store.verify(_ -> {}).damages());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM search_data WHERE id > 10",
                "UPDATE sqlite_schema SET sql = replace(sql, 'excerpt TEXT', 'excerqt TEXT')",
                "UPDATE sqlite_schema SET sql = replace(sql, 'new.text', 'new.take')"
            })
    void whatAKillLeftUnsealedIsLookedThroughAndMended(String damage) throws Exception {
        long id = Making.done(store, "Hello");
        store.close();
        new FileSeal(folder.resolve("timbre.db")).lift();
        sql("PRAGMA writable_schema = ON", damage);
        store = TakeStore.open(folder, Runnable::run);
        assertNotEquals(List.of(), store.verify(_ -> {}).damages());
        assertEquals(List.of(id), found(TakeQuery.ALL.withWords("hell")));
        again();
        assertEquals(List.of(), store.verify(_ -> {}).damages());
    }

    @Test
    void whoIsOpenWhileAnotherMendsGoesOnInWhatWasMended() throws Exception {
        long id = Making.done(store, "Hello");
        sql("DELETE FROM search_data WHERE id > 10");
        try (var other = TakeStore.open(folder, Runnable::run)) {
            assertNotEquals(List.of(), other.verify(_ -> {}).damages());
        }
        StoreThread.await(store.judge(id, Opinion.NONE.withStar(true)));
        again();
        assertTrue(take(id).row().opinion().star());
        assertEquals(List.of(), store.verify(_ -> {}).damages());
    }

    @Test
    void aDamagedSpareIsNamedAndReplaced() throws Exception {
        Making.done(store, "Hello");
        store.close();
        flip(folder.resolve("timbre.db.spare"), 75);
        store = TakeStore.open(folder, Runnable::run);
        assertTrue(store.verify(_ -> {}).damages().getFirst().words().contains("timbre.db.spare"));
        assertEquals(List.of(), store.verify(_ -> {}).damages());
    }

    @Test
    void whatWasKilledIsNotTakenForDamaged() throws Exception {
        long id = Making.done(store, "Hello");
        again();
        StoreThread.await(store.judge(id, Opinion.NONE.withStar(true)));
        var killed = home.resolve("killed");
        Copied.folder(folder, killed);
        try (var next = TakeStore.open(killed, Runnable::run)) {
            assertTrue(StoreThread.await(next.take(id)).orElseThrow().row().opinion().star());
            assertEquals(List.of(), next.verify(_ -> {}).damages());
        }
    }

    @Test
    void whoClosesBesideOneThatGoesOnLeavesNoSealThatBecomesFalse() throws Exception {
        long id = Making.done(store, "Hello");
        try (var other = TakeStore.open(folder, Runnable::run)) {
            Making.done(other, "From another process");
        }
        StoreThread.await(store.judge(id, Opinion.NONE.withStar(true)));
        again();
        assertEquals(List.of(), store.verify(_ -> {}).damages());
        assertNull(store.aside());
    }

    @Test
    void aLostDatabaseComesBackFromTheSpare() throws Exception {
        long id = Making.done(store, "Hello");
        store.close();
        Files.delete(folder.resolve("timbre.db"));
        store = TakeStore.open(folder, Runnable::run);
        store.open(take(id)).close();
    }

    /// Changes the first letter of a word wherever it stands in the database.
    private void flip(String word, char first) throws IOException {
        var file = folder.resolve("timbre.db");
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        var changed = text.replace("\"" + word, "\"" + first + word.substring(1));
        assertNotEquals(text, changed);
        Files.writeString(file, changed, StandardCharsets.ISO_8859_1);
    }

    private static void flip(Path file, int at) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }

    private List<String> words(String query) throws SQLException {
        try (var connection =
                DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("timbre.db"))) {
            return new Sql(connection).list(query, row -> row.text(1));
        }
    }

    private void again() {
        store.close();
        store = TakeStore.open(folder, Runnable::run);
    }

    private Take take(long id) throws SpeechException {
        return StoreThread.await(store.take(id)).orElseThrow();
    }

    private List<Take> newest(String text) throws SpeechException {
        return StoreThread.await(store.newest(Making.request(text), Making.ACCOUNT)).stream()
                .toList();
    }

    private List<Long> found(TakeQuery query) throws SpeechException {
        return StoreThread.await(store.find(query)).stream().map(TakeRow::id).toList();
    }

    private Path audio(String sha256, String extension) {
        return new AudioFiles(folder.resolve("audio")).path(sha256, extension);
    }

    private long files() throws IOException {
        try (var files = Files.walk(folder.resolve("audio"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private void sql(String... all) throws SQLException {
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("timbre.db"));
                var statements = connection.createStatement()) {
            for (var each : all) {
                statements.execute(each);
            }
        }
    }
}
