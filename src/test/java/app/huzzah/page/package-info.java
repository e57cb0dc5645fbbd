/**
 * The demo's page in a real Chromium, with the whole program behind it: what a newcomer does and
 * sees there, told as stories. Where no Chromium is installed they are skipped, saying how to
 * install one.
 *
 * <p>What Huzzah does without a page belongs into the stories over the pretend Slack, which are a
 * hundred times quicker.
 */
@NullMarked
package app.huzzah.page;

import org.jspecify.annotations.NullMarked;
