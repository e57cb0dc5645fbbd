/** Inputs for fuzzing; what they are to do no harm to stands beside each test. */
@NullMarked
package app.huzzah.fuzz;

import org.jspecify.annotations.NullMarked;
