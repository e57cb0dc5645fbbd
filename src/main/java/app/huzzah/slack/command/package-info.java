/**
 * What people type after {@code /huzzah}: the commands written down once ({@link
 * app.huzzah.slack.command.Subcommand}), a pure parser from text to a typed wish, and one small
 * handler for each.
 */
@NullMarked
package app.huzzah.slack.command;

import org.jspecify.annotations.NullMarked;
