package app.huzzah.recognition;

import java.time.LocalDate;

/**
 * What was said in public in a span of days, as a file.
 *
 * @param from the day of the first moment, in the workspace's zone
 * @param until the day of the last one
 * @param csv RFC 4180, a line for each recipient, the newest first
 * @param shoutOuts how many recognitions it holds
 * @param whole whether those are all that were said in public; else the newest ones
 * @param elsewhere how many more were given that are not in it, since they were not said in public
 */
public record PublicLines(
    LocalDate from, LocalDate until, String csv, int shoutOuts, boolean whole, int elsewhere) {}
