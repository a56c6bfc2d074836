/// The settings: how the window looks, and the accounts and keys of the providers.
@NullMarked
package studio.timbre.ui.settings;

import org.jspecify.annotations.NullMarked;
