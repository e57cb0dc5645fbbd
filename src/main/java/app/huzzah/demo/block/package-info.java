/**
 * What Slack accepts as Block Kit, as text and as a view, and whom a message would notify.
 *
 * <p>Pure functions over JSON: no state, no network.
 */
@NullMarked
package app.huzzah.demo.block;

import org.jspecify.annotations.NullMarked;
