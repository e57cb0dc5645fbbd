/** Breaks every rule of the house once, so that the tests know that the rules bite. */
@NullMarked
package app.huzzah.architecture.wrong;

import org.jspecify.annotations.NullMarked;
