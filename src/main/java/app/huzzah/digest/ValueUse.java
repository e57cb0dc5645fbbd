package app.huzzah.digest;

/**
 * How often a company value was named.
 *
 * @param value without the {@code #}
 */
public record ValueUse(String value, int times) {}
