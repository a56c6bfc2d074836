// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.AudioType;

/// The formats that can be told by their first bytes.
enum SoundFormat {
    PCM("pcm", "plain samples", "s16le"),
    WAV("wav", "WAV", "wav"),
    MP3("mp3", "MP3", "flv"),
    AAC("aac", "AAC", "aac"),
    M4A("m4a", "MPEG-4 audio (M4A)", "mov"),
    FLAC("flac", "FLAC", "flac"),
    OPUS("opus", "Ogg Opus", "ogg"),
    OGG("ogg", "Ogg", "ogg"),
    WEBM("webm", "WebM", "matroska"),
    AIFF("aiff", "AIFF", "aiff"),
    AU("au", "Sun audio", "au"),
    CAF("caf", "Core Audio", "caf"),
    AMR("amr", "AMR", "amr");

    private final String id;
    private final String title;
    private final String demuxer;

    SoundFormat(String id, String title, String demuxer) {
        this.id = id;
        this.title = title;
        this.demuxer = demuxer;
    }

    /// The usual short name, in lower case.
    String id() {
        return id;
    }

    /// What a person calls it.
    String title() {
        return title;
    }

    /// What FFmpeg calls the container that [#feed()] gives it.
    String demuxer() {
        return demuxer;
    }

    /// Which of the formats without a signature is promised by the words that came with a stream;
    /// null if none is.
    static @Nullable SoundFormat promised(AudioType type) {
        if (PcmPromise.of(type) != null) {
            return PCM;
        }
        var said = type.contentType() == null ? type.format() : type.contentType();
        var name = said == null ? "" : said.toLowerCase(Locale.ROOT);
        if (name.matches("(audio/)?(x-)?(aac|aacp|adts)\\b.*")) {
            return AAC;
        }
        return name.matches("(audio/)?(x-)?(mp3|mpeg|mpeg3)\\b.*") ? MP3 : null;
    }

    /// How one stream is given to FFmpeg.
    Feed feed() {
        return switch (this) {
            case MP3 -> new Mp3Feed();
            case AAC -> new AdtsFeed();
            case OPUS -> new OpusFeed();
            case M4A -> new MovieFeed();
            default -> new PlainFeed();
        };
    }
}
