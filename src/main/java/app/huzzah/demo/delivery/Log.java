package app.huzzah.demo.delivery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;

/** The latest entries of something, numbered from 1. */
public final class Log<T> {
  private final Deque<T> entries = new ArrayDeque<>();
  private final int kept;
  private int count;

  public Log(int kept) {
    this.kept = kept;
  }

  public synchronized T add(IntFunction<T> numbered) {
    T entry = numbered.apply(++count);
    entries.addLast(entry);
    if (entries.size() > kept) {
      entries.removeFirst();
    }
    return entry;
  }

  /** Oldest first. */
  public synchronized List<T> all() {
    return List.copyOf(entries);
  }
}
