package app.huzzah.http;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * One thing that has to work before requests are welcome, such as the database.
 *
 * @param name short, the same in every answer
 * @param fault nothing while it works, otherwise one sentence that says what is wrong; asked at
 *     each look at {@code /readyz}, on a thread that may block
 */
public record Readiness(String name, Supplier<Optional<String>> fault) {}
