package app.huzzah.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExportTest {
  private static final String HEADER =
      "id,given_at,giver,recipient,kind,size,points,boost_points,channel,origin,values,message,taken_back_at";

  private final TestWorkspace team = TestWorkspace.in("Pacific/Auckland");
  private final MemberId mia = team.person("Mia");
  private final MemberId ben = team.person("Ben");
  private final MemberId zoe = team.person("Zoe");

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void aLineIsExactlyAsPromised() {
    team.at(Instant.parse("2026-11-23T15:04:05.123456Z"));
    ChannelId wins = team.publicChannel("wins");
    Recognition given =
        team.from(mia)
            .to(zoe, ben)
            .big()
            .win()
            .in(wins)
            .by(Origin.FORM)
            .values("customer-first", "growth")
            .because("closing Acme, \"the\" deal")
            .give();

    String id = given.id().toString();
    String before = id + ",2026-11-23T15:04:05.123Z," + mia + ",";
    String after =
        ",win,big,5,0," + wins + ",form,customer-first growth,\"closing Acme, \"\"the\"\" deal\",";
    assertThat(export())
        .isEqualTo(HEADER + "\r\n" + before + ben + after + "\r\n" + before + zoe + after + "\r\n");
  }

  @Test
  void whatOthersAddedByJoiningStandsBesideEachRecipient() {
    team.join(zoe, team.from(mia).to(ben).give());
    assertThat(records()).extracting(line -> line.get("boost_points")).containsExactly("1");
  }

  @Test
  void anEmptyWorkspaceHasAHeader() {
    assertThat(export()).isEqualTo(HEADER + "\r\n");
  }

  @Test
  void whatWasTakenBackSaysWhen() {
    team.at(Instant.parse("2026-11-23T15:00:00Z"));
    Recognition given = team.from(mia).to(ben).give();
    team.clock().pass(Duration.ofMinutes(5));
    team.takeBack(given);

    assertThat(records())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.get("given_at")).isEqualTo("2026-11-23T15:00:00.000Z");
          assertThat(line.get("taken_back_at")).isEqualTo("2026-11-23T15:05:00.000Z");
          assertThat(line.get("channel")).isEmpty();
          assertThat(line.get("values")).isEmpty();
        });
  }

  @Test
  void wordsSaidInPrivateAreThereForWhoeverOwnsTheDatabase() {
    team.from(mia).to(ben).in(team.privateChannel("secret")).because("the quiet fix").give();

    assertThat(records()).extracting(line -> line.get("message")).containsExactly("the quiet fix");
  }

  @Test
  void anyMessageComesBackAsItWasTyped() {
    List<String> messages =
        List.of(
            "two\nlines",
            "two\r\nlines and a \rreturn",
            "a \"quoted\" word, and a comma",
            "\u05e9\u05dc\u05d5\u05dd \u202e=1+1\u202c \u0645\u0631\u062d\u0628\u0627",
            "\ud83c\udf89 party \ud83d\udc69\u200d\ud83d\udcbb",
            "  blanks around  ",
            "#not a comment",
            "back\\slash, 'apostrophe'",
            "5 = 5 and a - b + c @ d");
    messages.forEach(message -> team.from(mia).to(ben).because(message).give());

    assertThat(records())
        .extracting(line -> line.get("message"))
        .containsExactlyElementsOf(messages);
  }

  @Test
  void whatASpreadsheetWouldRunGetsAnApostrophe() {
    List<String> messages =
        List.of(
            "=HYPERLINK(\"http://evil.example\",\"click\")",
            "+1+1",
            "-1+1",
            "@SUM(A1:A9)",
            "\t=1+1",
            "\r=1+1",
            "\n=1+1",
            "   =1+1",
            "\u00a0=1+1",
            "\u3000=1+1",
            "\ufeff=1+1",
            "\u200b=1+1",
            "\u202e=1+1",
            "\"=1+1",
            "'=1+1",
            "\u201c =1+1",
            "\uff1d1+1",
            "\uff0b1",
            "\uff0d1",
            "\uff20SUM(1)",
            "=");
    messages.forEach(message -> team.from(mia).to(ben).because(message).give());

    assertThat(records())
        .extracting(line -> line.get("message"))
        .containsExactlyElementsOf(messages.stream().map(message -> "'" + message).toList());
  }

  @Test
  void linesComeByWorkspaceRecognitionAndRecipient() {
    TestWorkspace first = TestWorkspace.inside(team.database(), "T0", ZoneOffset.UTC);
    MemberId ann = first.person("Ann");
    MemberId tom = first.person("Tom");
    team.from(mia).to(zoe, ben).give();
    first.from(ann).to(tom).give();
    team.from(zoe).to(mia).give();

    assertThat(records())
        .extracting(line -> line.get("recipient"))
        .containsExactly(tom.value(), ben.value(), zoe.value(), mia.value());
    assertThat(records(Optional.of(first.id())))
        .extracting(line -> line.get("recipient"))
        .containsExactly(tom.value());
    assertThat(records(Optional.of(new WorkspaceId("T404")))).isEmpty();
  }

  @Test
  void moreLinesThanAreHeldAtOnceAllArrive() throws IOException {
    List<MemberId> crowd = team.people(900);
    for (int i = 0; i < 3; i++) {
      team.from(mia).to(crowd).give();
    }

    StringBuilder out = new StringBuilder();
    assertThat(Export.write(team.database(), Optional.empty(), out)).isEqualTo(2_700);
    assertThat(parse(out.toString())).hasSize(2_700);
  }

  @Test
  void anOutputThatTakesNoMoreEndsItAndLeavesTheDatabaseUsable() {
    team.from(mia).to(ben).give();

    for (int i = 0; i < 25; i++) {
      assertThatThrownBy(() -> Export.write(team.database(), Optional.empty(), new FullAfter(150)))
          .isInstanceOf(IOException.class)
          .hasMessage("full");
    }
    assertThat(records()).hasSize(1);
  }

  private String export() {
    return export(Optional.of(team.id()));
  }

  private String export(Optional<WorkspaceId> workspace) {
    StringBuilder out = new StringBuilder();
    try {
      Export.write(team.database(), workspace, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private List<CSVRecord> records() {
    return records(Optional.empty());
  }

  private List<CSVRecord> records(Optional<WorkspaceId> workspace) {
    try {
      return parse(export(workspace));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<CSVRecord> parse(String csv) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = format.parse(new StringReader(csv))) {
      return parser.getRecords();
    }
  }

  /** Like a pipe that its reader closed. */
  private static final class FullAfter extends Writer {
    private int room;

    FullAfter(int room) {
      this.room = room;
    }

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
      room -= length;
      if (room < 0) {
        throw new IOException("full");
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
