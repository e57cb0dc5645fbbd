/**
 * What can be done in the workspace, whoever does it: posting, reacting, opening views, joining,
 * and what Slack refuses.
 *
 * <p>It changes the state and tells the app by events. HTTP, tokens and how a person clicks must
 * not move in.
 */
@NullMarked
package app.huzzah.demo.talk;

import org.jspecify.annotations.NullMarked;
