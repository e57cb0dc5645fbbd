/**
 * What people see: pure functions from records to Block Kit, so that each screen can be read,
 * compared and tested as text. Nothing here asks a database or Slack.
 */
@NullMarked
package app.huzzah.slack.view;

import org.jspecify.annotations.NullMarked;
