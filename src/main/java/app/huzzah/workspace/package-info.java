/**
 * Who and where: workspaces and their settings, members, groups and channels as Slack told us of
 * them, and the week that everything is counted in. Nothing about recognitions belongs here.
 */
@NullMarked
package app.huzzah.workspace;

import org.jspecify.annotations.NullMarked;
