package app.huzzah;

import app.huzzah.recognition.Verification;
import app.huzzah.recognition.VerificationDifference;
import app.huzzah.rewards.RewardDifference;
import app.huzzah.rewards.RewardVerification;
import java.util.ArrayList;
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
      List<String> differences = new ArrayList<>();
      Verification.differences(data.database()).stream()
          .map(VerificationDifference::sentence)
          .forEach(differences::add);
      RewardVerification.differences(data.database()).stream()
          .map(RewardDifference::sentence)
          .forEach(differences::add);
      differences.forEach(System.out::println);
      System.out.println(
          differences.isEmpty()
              ? "All totals and balances equal the recognitions and rewards that they sum up."
              : "Differences found: " + differences.size() + ".");
      return differences.isEmpty() ? 0 : 1;
    }
  }
}
