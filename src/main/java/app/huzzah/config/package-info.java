/**
 * What the environment says, checked: a map of variables becomes a {@link app.huzzah.config.Config}
 * or a list of faults, all named together, each with the way to mend it. Nothing here opens a file,
 * a socket or a database, and nothing here knows any other package; a secret can be handed on but
 * not printed. Settings that people change inside Slack are rows in the database, not variables.
 */
@NullMarked
package app.huzzah.config;

import org.jspecify.annotations.NullMarked;
