package app.huzzah.digest;

/**
 * A week in numbers; what was taken back is not in them, what is private is.
 *
 * @param thanked people who received, each once
 * @param gave people who gave, each once
 * @param points received by all of them together
 */
public record Sums(
    int recognitions,
    int thanked,
    int gave,
    int small,
    int big,
    int efforts,
    int wins,
    int lessons,
    long points) {}
