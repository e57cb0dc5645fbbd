/**
 * Huzzah as a process of its own: started, signalled, killed and started again as operators do it,
 * with a pretend Slack in the JVM of the tests. What can be shown without a process is shown
 * elsewhere.
 */
@NullMarked
package app.huzzah.process;

import org.jspecify.annotations.NullMarked;
