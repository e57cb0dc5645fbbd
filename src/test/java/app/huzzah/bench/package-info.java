/**
 * Measures boards and numbers at size, through the same classes that answer people; see
 * docs/performance.md. No tests: nothing here runs with them, and nothing here is in the jar.
 */
@NullMarked
package app.huzzah.bench;

import org.jspecify.annotations.NullMarked;
