package app.huzzah;

import app.huzzah.recognition.Verification;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Recomputes every total and balance. */
@Command(
    name = "verify",
    description = "Recomputes every total and balance; prints each difference, and exits 1 if there is one.")
final class VerifyCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    try (StoredData data = StoredData.open(Settings.read())) {
      List<?> differences = Verification.differences(data.database());
      differences.forEach(System.out::println);
      System.out.println(
          differences.isEmpty()
              ? "All totals and balances equal the recognitions that they sum up."
              : differences.size() + " differ.");
      return differences.isEmpty() ? 0 : 1;
    }
  }
}
