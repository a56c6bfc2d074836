// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.transcript;

import studio.timbre.provider.Catalogue;
import studio.timbre.provider.Scribe;
import studio.timbre.settings.AccountBook;

/// What the transcript needs of the house.
public record TranscriptRooms(Catalogue catalogue, AccountBook book, Scribe scribe) {}
