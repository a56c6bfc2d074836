// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

/// The bytes of one answer, exactly as they came.
///
/// @param extension what such a file is called, such as `mp3`; `bin` if nobody knows
/// @param sha256 in lower-case hexadecimal
public record Original(String extension, long bytes, String sha256) {}
