/**
 * The digests' pictures: plain values in, a PNG out. {@link app.huzzah.picture.WeekBars} shows what
 * was given week by week, {@link app.huzzah.picture.ShareTrend} how a share of the members went.
 *
 * <p>It knows nothing of Slack, of the database or of our other packages, and it is the only one
 * that knows AWT and XChart, none of which is loaded before the first picture is drawn. Pictures
 * look the same on every machine: the typeface comes with the jar, and nothing is asked of the
 * system's fonts. A machine that cannot draw at all gives {@link java.util.Optional#empty()}; what
 * is wrong with the values is an exception.
 *
 * <p>What a picture says in words (its alternative text) belongs to whoever posts it.
 */
@NullMarked
package app.huzzah.picture;

import org.jspecify.annotations.NullMarked;
