/**
 * What gifts cost: the real program beside a bare Bolt app, and beside the very statements of a
 * gift by plain JDBC.
 */
@NullMarked
package app.huzzah.bench.gifts;

import org.jspecify.annotations.NullMarked;
