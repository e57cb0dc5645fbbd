package app.huzzah.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** What becomes of a real input by a few random changes. */
final class Mutation {
  private static final int LONGEST = 4_000;

  /** What has made one program or another stumble. */
  private static final List<String> NASTY =
      List.of(
          "<@",
          "<@U1",
          "<@U1>",
          "<!subteam^",
          "<!channel>",
          "<#C1|",
          "<",
          ">",
          "|",
          "@",
          "#",
          ":",
          "`",
          "```",
          "\n",
          "\n&gt; ",
          "&amp;",
          "&lt;",
          "&",
          " ",
          "-",
          ":tada:",
          ":trophy:",
          ":skin-tone-2:",
          "#teamwork",
          " | ",
          " for ",
          " and ",
          ",",
          "\u202e",
          "\u2066",
          "\u200b",
          "\u200d",
          "\u00a0",
          "\u0130",
          "\u1e9e",
          "\ufdfa",
          "\ufeff",
          "\ud83d",
          "\udc00",
          "\ud83c\udf89",
          "\0",
          "\b",
          "\r",
          "\u2028",
          "0",
          "-1",
          "1e999999999",
          "99999999999999999999",
          "0x1p9",
          "NaN",
          "\u0663",
          "{\"a\":",
          "}",
          "[[[[",
          "]",
          "\"",
          "'",
          "\\",
          "\\u0000",
          "\\ud83d",
          "null",
          "true",
          "%00",
          "%zz",
          "%F0%9F",
          "%",
          "+",
          "=",
          "../",
          "$1",
          "${x}",
          "%s",
          "Zyxwv",
          " Zyxwv ");

  private Mutation() {}

  static String of(List<String> real, SplittableRandom random) {
    String input = one(real, random);
    for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
      input = changed(input, real, random);
    }
    return input.substring(0, Math.min(input.length(), LONGEST));
  }

  private static String changed(String input, List<String> real, SplittableRandom random) {
    int from = random.nextInt(input.length() + 1);
    int to = from + random.nextInt(Math.min(input.length() - from, 20) + 1);
    String before = input.substring(0, from);
    String behind = input.substring(to);
    return switch (random.nextInt(7)) {
      case 0 -> before + (char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000) + behind;
      case 1 -> before + behind;
      case 2 -> before + one(NASTY, random) + input.substring(from);
      case 3 -> before + one(NASTY, random) + behind;
      case 4 -> before + end(one(real, random), random);
      case 5 -> before + input.substring(from, to).repeat(random.nextInt(30)) + behind;
      default -> behind + before;
    };
  }

  private static String end(String of, SplittableRandom random) {
    return of.substring(random.nextInt(of.length() + 1));
  }

  private static String one(List<String> of, SplittableRandom random) {
    return of.get(random.nextInt(of.size()));
  }
}
