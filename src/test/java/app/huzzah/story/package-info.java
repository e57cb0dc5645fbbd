/**
 * Whole journeys, told by what people see: the real program on a real PostgreSQL, with a pretend
 * Slack as its counterpart, in both modes. {@link app.huzzah.story.Stage} sets the scene and {@link
 * app.huzzah.story.Colleague} acts on it. Nothing here looks into the program, and no rule is
 * checked here in all its cases: that is the work of the tests beside each feature.
 */
@NullMarked
package app.huzzah.story;

import org.jspecify.annotations.NullMarked;
