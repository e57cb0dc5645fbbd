package app.huzzah.demo.delivery;

import app.huzzah.demo.model.Json;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Something for the app, in the form that HTTP and that Socket Mode want. */
public record Payload(Kind kind, JsonObject json) {

  /** What it is; each travels its own way. */
  public enum Kind {
    COMMAND("slash_commands", "application/x-www-form-urlencoded"),
    INTERACTION("interactive", "application/x-www-form-urlencoded"),
    EVENT("events_api", "application/json");

    private final String envelopeType;
    private final String contentType;

    Kind(String envelopeType, String contentType) {
      this.envelopeType = envelopeType;
      this.contentType = contentType;
    }

    String envelopeType() {
      return envelopeType;
    }

    public String contentType() {
      return contentType;
    }
  }

  /** The body of the HTTP request. */
  public String body() {
    return switch (kind) {
      case COMMAND ->
          json.entrySet().stream()
              .map(field -> field.getKey() + "=" + encoded(field.getValue().getAsString()))
              .collect(Collectors.joining("&"));
      case INTERACTION -> "payload=" + encoded(Json.GSON.toJson(json));
      case EVENT -> Json.GSON.toJson(json);
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
