package app.huzzah.demo.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Records by id, in the order in which they came, under the workspace's lock. */
public final class Table<T> {
  private final ReentrantLock lock;
  private final Consumer<T> changed;
  private final Map<String, T> rows = new LinkedHashMap<>();

  Table(ReentrantLock lock, Consumer<T> changed) {
    this.lock = lock;
    this.changed = changed;
  }

  public Optional<T> find(@Nullable String id) {
    lock.lock();
    try {
      return Optional.ofNullable(id == null ? null : rows.get(id));
    } finally {
      lock.unlock();
    }
  }

  public List<T> all() {
    lock.lock();
    try {
      return List.copyOf(rows.values());
    } finally {
      lock.unlock();
    }
  }

  public Optional<T> first(Predicate<T> wanted) {
    lock.lock();
    try {
      return rows.values().stream().filter(wanted).findFirst();
    } finally {
      lock.unlock();
    }
  }

  public T put(String id, T row) {
    lock.lock();
    try {
      rows.put(id, row);
      changed.accept(row);
      return row;
    } finally {
      lock.unlock();
    }
  }

  /** Replaces the row, in one step; empty where there is none. */
  public Optional<T> change(String id, UnaryOperator<T> how) {
    lock.lock();
    try {
      return find(id).map(row -> put(id, how.apply(row)));
    } finally {
      lock.unlock();
    }
  }

  public Optional<T> remove(String id) {
    lock.lock();
    try {
      Optional<T> gone = Optional.ofNullable(rows.remove(id));
      gone.ifPresent(changed);
      return gone;
    } finally {
      lock.unlock();
    }
  }
}
