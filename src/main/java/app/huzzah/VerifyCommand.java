package app.huzzah;

import app.huzzah.recognition.Verification;
import app.huzzah.recognition.VerificationDifference;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Recomputes every total and balance. */
@Command(
    name = "verify",
    description =
        "Recomputes every total and balance; prints each difference, and exits 1 if there is one.")
final class VerifyCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    try (StoredData data = StoredData.open(Settings.read())) {
      List<VerificationDifference> differences = Verification.differences(data.database());
      differences.forEach(difference -> System.out.println(difference.sentence()));
      System.out.println(
          differences.isEmpty()
              ? "All totals and balances equal the recognitions that they sum up."
              : "Differences found: " + differences.size() + ".");
      return differences.isEmpty() ? 0 : 1;
    }
  }
}
