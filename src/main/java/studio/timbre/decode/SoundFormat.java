// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

/// The formats that can be told by their first bytes.
enum SoundFormat {
    PCM("pcm", "plain samples"),
    WAV("wav", "WAV"),
    MP3("mp3", "MP3"),
    AAC("aac", "AAC"),
    M4A("m4a", "MPEG-4 audio (M4A)"),
    FLAC("flac", "FLAC"),
    OPUS("opus", "Ogg Opus"),
    OGG("ogg", "Ogg"),
    WEBM("webm", "WebM"),
    AIFF("aiff", "AIFF"),
    AU("au", "Sun audio"),
    CAF("caf", "Core Audio"),
    AMR("amr", "AMR");

    private final String id;
    private final String title;

    SoundFormat(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /// The usual short name, in lower case.
    String id() {
        return id;
    }

    /// What a person calls it.
    String title() {
        return title;
    }
}
