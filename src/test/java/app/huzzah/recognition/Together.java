package app.huzzah.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** The same thing done by many at once. */
public final class Together {
  private Together() {}

  /** Each of {@code threads} waits for all others before it begins; gives back what came out. */
  public static <T> List<T> doAll(int threads, IntFunction<T> work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(threads);
    List<Callable<T>> all = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int number = i;
      all.add(() -> {
        start.await();
        return work.apply(number);
      });
    }
    List<T> results = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (Future<T> result : pool.invokeAll(all)) {
        results.add(result.get());
      }
    }
    return results;
  }
}
