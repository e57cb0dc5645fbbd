/**
 * Buttons that were pressed and forms that were sent: translated, handed to one service, answered.
 */
@NullMarked
package app.huzzah.slack.action;

import org.jspecify.annotations.NullMarked;
