package app.huzzah.demodata;

import java.util.List;

/** What people thank each other for: some ten thousand different sentences. */
final class Sentences {
  private static final List<String> DEEDS =
      List.of(
          "for staying calm and kind during",
          "for jumping in without being asked on",
          "for the careful review of",
          "for explaining, twice and patiently,",
          "for owning the mistake in",
          "for the honest write-up of",
          "for cleaning up",
          "for asking the question that saved",
          "for the late evening on",
          "for bringing everybody together on",
          "for finding the cause of the trouble with",
          "for never giving up on",
          "for making sense of",
          "for a wonderful demo of",
          "for the quiet work behind",
          "for saying early that we were wrong about",
          "for closing",
          "for the clearest notes that I ever read on",
          "for teaching me how to go about",
          "for taking over, on your day off,",
          "for testing every corner of",
          "for the idea that turned around",
          "for keeping our promise on",
          "for cutting in half the time of",
          "for listening so well to the customer in");

  private static final List<String> THINGS =
      List.of(
          "the release",
          "the Acme renewal",
          "the outage on Tuesday",
          "the new onboarding",
          "the migration",
          "the quarterly numbers",
          "the customer workshop",
          "the payment page",
          "the support backlog",
          "the security review",
          "the hiring day",
          "the budget round",
          "the search",
          "the trade fair",
          "the Northwind pilot",
          "the mobile app",
          "the flaky tests",
          "the pricing talk",
          "the handover",
          "the incident drill",
          "the data clean-up",
          "the partner contract",
          "the dashboard",
          "the summer party",
          "the audit",
          "the translation into Spanish",
          "the warehouse move",
          "the design system",
          "the on-call rota",
          "the launch in Lisbon");

  private static final List<String> ENDINGS =
      List.of(
          "",
          "",
          "",
          "",
          ", it made my week",
          ", we would have been lost without you",
          ". Thank you!",
          ", and with a smile at that",
          ". I learned a lot",
          ", in half the time that we had planned",
          ". The customer wrote to say how happy they are",
          ", although nobody saw it",
          " :tada:",
          ". Let us do it like this from now on");

  private Sentences() {}

  /** Two that follow from the same number are the same. */
  static String of(int words) {
    int number = words & Integer.MAX_VALUE;
    String deed = DEEDS.get(number % DEEDS.size());
    number /= DEEDS.size();
    String thing = THINGS.get(number % THINGS.size());
    number /= THINGS.size();
    return deed + " " + thing + ENDINGS.get(number % ENDINGS.size());
  }
}
