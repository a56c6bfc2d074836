// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

/// One thing known of a take, in words.
public record Fact(String name, String value) {}
