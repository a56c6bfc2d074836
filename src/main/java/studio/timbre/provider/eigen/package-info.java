/// The dialect of Eigen AI. Knows the words, `provider` and `provider.http`.
@NullMarked
package studio.timbre.provider.eigen;

import org.jspecify.annotations.NullMarked;
