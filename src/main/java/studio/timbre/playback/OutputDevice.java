// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

/// Something that sound can come out of.
///
/// @param name as the system calls it
public record OutputDevice(String name) {}
