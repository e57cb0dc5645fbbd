/**
 * People at work in the workspace: they type, click, fill in forms and read. Tests and the web page
 * act through the same {@link app.huzzah.demo.act.Person}.
 *
 * <p>Here is what Slack's own client does: escaping what is typed, naming what was clicked, showing
 * what the app answered.
 */
@NullMarked
package app.huzzah.demo.act;

import org.jspecify.annotations.NullMarked;
