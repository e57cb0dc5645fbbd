/**
 * Fills a database with made-up workspaces, quickly, to try boards and digests at size: who is
 * there ({@link app.huzzah.demodata.Company}) and who thanked whom, when and for what ({@link
 * app.huzzah.demodata.Gifts}) follow from a seed alone, so that the same plan always gives the same
 * rows. The stores write them in bulk, past the services, and compute what is kept beside them.
 *
 * <p>Nothing here runs while Huzzah serves, and nothing of a real workspace is read or changed. The
 * pretend Slack of the demo is another thing: it lives in {@code demo}.
 */
@NullMarked
package app.huzzah.demodata;

import org.jspecify.annotations.NullMarked;
