/**
 * Holds the files around the program (manifest, container files) to what the program really does.
 */
@NullMarked
package app.huzzah.packaging;

import org.jspecify.annotations.NullMarked;
