/// Who makes speech: from a request to encoded audio. A dialect is one package below, with its
/// schema files. Knows the words (`speech`, `form`, `audio`) and no other station; the only door to
/// OkHttp.
@NullMarked
package studio.timbre.provider;

import org.jspecify.annotations.NullMarked;
