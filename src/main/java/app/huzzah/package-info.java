/** The command line and the one place where objects are made, started and stopped. */
@NullMarked
package app.huzzah;

import org.jspecify.annotations.NullMarked;
