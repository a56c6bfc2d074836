// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.audio;

import org.jspecify.annotations.Nullable;

/// What is known of encoded audio before its first byte was looked at. Only a promise: the bytes
/// themselves win.
///
/// @param format the format asked for, such as `pcm`, `wav` or `mp3`, if any
/// @param contentType the answer's Content-Type as sent, if any
/// @param pcm rate and channels of headerless samples, as the answer or the provider's documents
///   say
public record AudioType(@Nullable String format, @Nullable String contentType, PcmFormat pcm) {}
