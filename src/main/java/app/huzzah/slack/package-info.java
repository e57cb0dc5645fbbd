/**
 * The only package that knows Slack. {@link app.huzzah.slack.SlackApp} registers every listener in
 * one readable place; the packages below translate payloads at the door (command, event, action),
 * word what is answered (view, text) and call Slack (client). No rule of the domain lives here.
 */
@NullMarked
package app.huzzah.slack;

import org.jspecify.annotations.NullMarked;
