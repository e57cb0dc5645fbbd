package app.huzzah;

import app.huzzah.demodata.DemoData;
import app.huzzah.demodata.DemoDataOutcome;
import app.huzzah.demodata.DemoPlan;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fills a database with made-up workspaces, to try Huzzah at size. */
@Command(
    name = "demo-data",
    description = {
      "Fills a database with made-up workspaces, members and recognitions, to try Huzzah at size.",
      "Stop Huzzah meanwhile. What is there already stays as it is."
    },
    sortOptions = false)
final class DemoDataCommand implements Callable<Integer> {
  @Option(
      names = "--workspaces",
      paramLabel = "N",
      required = true,
      description = "How many workspaces, 1 to 1,000.")
  private int workspaces;

  @Option(
      names = "--members",
      paramLabel = "N",
      required = true,
      description = "People in each of them, 1 to 200,000.")
  private int members;

  @Option(
      names = "--recognitions",
      paramLabel = "N",
      required = true,
      description = "Recognitions in each of them, 0 to 50,000,000.")
  private int recognitions;

  @Option(
      names = "--years",
      paramLabel = "N",
      defaultValue = "3",
      description = "Years over which they were given, 1 to 20; ${DEFAULT-VALUE} if not said.")
  private int years;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "A number; the same one gives the same data, another one other workspaces."
              + " ${DEFAULT-VALUE} if not said.")
  private long seed;

  @Option(
      names = "--until",
      paramLabel = "YYYY-MM-DD",
      description = "The last day on which anything happens; today if not said.")
  private @Nullable LocalDate until;

  @Override
  public Integer call() {
    DemoPlan plan = plan(InstantSource.system());
    try (StoredData data = StoredData.openOrCreate(Settings.read())) {
      return fill(data, plan);
    }
  }

  private Integer fill(StoredData data, DemoPlan plan) {
    DemoData filling = new DemoData(data.database(), InstantSource.system(), System.out::println);
    return switch (filling.fill(plan)) {
      case DemoDataOutcome.Filled filled -> {
        System.out.println(said(filled, plan));
        yield 0;
      }
      case DemoDataOutcome.AlreadyThere there ->
          throw new Explained(
              "Nothing was changed: %s, which this seed makes, is there already. Choose another --seed, or another HUZZAH_HOME or DATABASE_URL."
                  .formatted(
                      there.workspaces().stream()
                          .map(WorkspaceId::value)
                          .collect(Collectors.joining(", "))));
      case DemoDataOutcome.TooMany tooMany ->
          throw new Explained(
              "Nothing was changed: with 20 points a week each, %,d members can give about %,d recognitions in %d years, not %,d. Ask for fewer, for more members, or for more years."
                  .formatted(plan.members(), tooMany.most(), plan.years(), plan.recognitions()));
    };
  }

  private static String said(DemoDataOutcome.Filled filled, DemoPlan plan) {
    DemoDataOutcome.Rows rows = filled.rows();
    return "In the database now: %,d workspaces (%s) with %,d members each; %,d recognitions for %,d recipients, %,d boosts, %,d totals.%s"
        .formatted(
            filled.workspaces().size(),
            filled.workspaces().stream()
                .limit(5)
                .map(WorkspaceId::value)
                .collect(Collectors.joining(", ")),
            plan.members(),
            rows.recognitions(),
            rows.recipients(),
            rows.boosts(),
            rows.totals(),
            plan.members() == 1 ? " There is nobody to thank in a workspace of one." : "");
  }

  /** Today ends now: nobody has thanked anybody in the future. */
  private DemoPlan plan(InstantSource clock) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    Instant end = until == null ? now : until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    try {
      return new DemoPlan(
          workspaces, members, recognitions, years, seed, end.isAfter(now) ? now : end);
    } catch (IllegalArgumentException e) {
      throw new Explained(String.valueOf(e.getMessage()));
    }
  }
}
