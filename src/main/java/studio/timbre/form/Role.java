// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

/// What a field is to Timbre, beside being a field.
public enum Role {
    /// Nothing special: the parameter form shows it.
    PARAMETER,
    /// The text to be said: the script editor owns it.
    TEXT,
    /// The voice by its id: the voice panel owns it.
    VOICE,
    /// A voice that the user brought to the provider, by its id: the form shows it, the voice panel
    /// fills it in too.
    OWN_VOICE,
    /// The audio format.
    FORMAT,
    /// Asks for a stream: the transport choice owns it.
    TRANSPORT
}
