package app.huzzah.digest;

import java.util.List;

/**
 * Those who gave for the first time, in public.
 *
 * @param names of those still active; not all where they are many
 * @param people how many they are, named here or not
 */
public record FirstGivers(List<String> names, int people) {
  public static final FirstGivers NONE = new FirstGivers(List.of(), 0);
}
