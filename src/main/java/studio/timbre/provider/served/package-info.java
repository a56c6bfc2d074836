/// The lists of models and voices that providers serve, kept between two starts. Knows what
/// `provider` knows, and `provider.http`.
@NullMarked
package studio.timbre.provider.served;

import org.jspecify.annotations.NullMarked;
