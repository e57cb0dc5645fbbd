/**
 * Giving and taking back: the rules (pure, in {@link app.huzzah.recognition.Giving}, {@link
 * app.huzzah.recognition.Allowance} and {@link app.huzzah.recognition.TakingBack}), the service
 * that applies them in one transaction, and its store. It knows nothing of Slack's payloads or of
 * how anything is worded.
 */
@NullMarked
package app.huzzah.recognition;

import org.jspecify.annotations.NullMarked;
