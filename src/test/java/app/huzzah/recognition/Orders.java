package app.huzzah.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** All orders in which some things may come. */
public final class Orders {
  private Orders() {}

  /** Orders of the numbers from 0 to before {@code things}, each of them so many times. */
  public static List<List<Integer>> of(int things, int times) {
    List<List<Integer>> all = new ArrayList<>();
    extend(new ArrayList<>(), new int[things], times, new TreeSet<>(), all);
    return all;
  }

  private static void extend(
      List<Integer> begun, int[] used, int times, Set<String> seen, List<List<Integer>> all) {
    if (begun.size() == used.length * times) {
      if (seen.add(begun.toString())) {
        all.add(List.copyOf(begun));
      }
      return;
    }
    for (int thing = 0; thing < used.length; thing++) {
      if (used[thing] < times) {
        used[thing]++;
        begun.add(thing);
        extend(begun, used, times, seen, all);
        begun.removeLast();
        used[thing]--;
      }
    }
  }
}
