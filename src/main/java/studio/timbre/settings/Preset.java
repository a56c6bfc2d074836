// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import studio.timbre.form.Cast;

/// Who speaks and how, under a name that the user gave it.
public record Preset(String name, Cast cast) {}
