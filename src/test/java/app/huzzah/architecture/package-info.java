/**
 * The rules of the house that a compiler does not know, held for the packages that exist and for
 * those to come. A rule that gets in the way is talked about, not worked around.
 */
@NullMarked
package app.huzzah.architecture;

import org.jspecify.annotations.NullMarked;
