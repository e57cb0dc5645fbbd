package app.huzzah.recognition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One recipient of one recognition, in the words in which it is stored. */
record ExportLine(
    long id,
    Instant givenAt,
    String giver,
    String recipient,
    String kind,
    String size,
    int points,
    int boostPoints,
    Optional<String> channel,
    String origin,
    List<String> values,
    String message,
    Optional<Instant> takenBackAt) {}
