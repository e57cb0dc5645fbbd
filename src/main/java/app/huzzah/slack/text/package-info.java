/** Text between people and Slack: escaping, numbers and dates in words, the emoji of our kinds. */
@NullMarked
package app.huzzah.slack.text;

import org.jspecify.annotations.NullMarked;
