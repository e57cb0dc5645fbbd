package app.huzzah.digest.leaders;

import java.time.LocalDate;
import java.util.List;

/**
 * How many members take part. A week is seven days up to the same moment of the workspace's clock,
 * whichever clock change lies in between.
 *
 * @param days the days of the eight moments in the workspace's zone, as in each trend
 * @param week members who received a recognition that stands in the seven days before, out of all:
 *     Gallup's question, "in the last seven days, I have received recognition or praise for doing
 *     good work"
 * @param fourWeeks the same in the 28 days before
 * @param givers members who gave one in the seven days before, out of all
 */
public record Rates(List<LocalDate> days, Trend week, Trend fourWeeks, Trend givers) {}
