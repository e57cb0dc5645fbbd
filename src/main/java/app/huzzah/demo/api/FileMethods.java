package app.huzzah.demo.api;

import static app.huzzah.demo.model.Json.object;

import app.huzzah.demo.model.Channel;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.Message;
import app.huzzah.demo.model.SlackFile;
import app.huzzah.demo.talk.Refused;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.util.ArrayList;
import java.util.List;

/** Uploading in three steps: ask for an address, send the bytes there, complete. */
final class FileMethods {
  private FileMethods() {}

  static void register(MethodTable table) {
    table.bot("files.getUploadURLExternal", "files:write", FileMethods::address);
    table.bot("files.completeUploadExternal", "files:write", FileMethods::complete);
    table.bot("files.info", "files:read", FileMethods::info);
  }

  private static JsonObject address(Call call) {
    call.need("length");
    String id = call.workspace().ids().next("F");
    String alt = call.get("alt_txt") == null ? "" : call.need("alt_txt");
    call.workspace()
        .files()
        .put(id, new SlackFile(id, call.need("filename"), call.need("filename"), alt, "", false));
    return Call.ok("upload_url", call.parts().base() + "upload/" + id, "file_id", id);
  }

  private static JsonObject complete(Call call) {
    List<String> done = new ArrayList<>();
    JsonArray shown = new JsonArray();
    for (JsonObject asked : Json.objects(files(call))) {
      String id = Json.string(asked, "id", "");
      SlackFile file =
          call.workspace().files().find(id).orElseThrow(() -> new Refused("file_not_found"));
      if (file.base64().isEmpty()) {
        throw new Refused("file_not_found");
      }
      SlackFile complete = file.completed(Json.string(asked, "title", file.title()));
      call.workspace().files().put(id, complete);
      done.add(id);
      shown.add(shown(call, complete));
    }
    if (call.get("channel_id") != null) {
      share(call, done);
    }
    return Call.ok("files", shown);
  }

  private static void share(Call call, List<String> files) {
    Channel channel = call.joined("channel_id");
    String comment = call.get("initial_comment");
    Message message =
        call.parts()
            .posting()
            .byApp(channel, object("text", comment == null ? "" : comment), call.get("thread_ts"));
    call.workspace().messages().put(message.withFiles(files));
  }

  private static JsonArray files(Call call) {
    try {
      JsonElement given = call.params().get("files");
      JsonElement parsed =
          given != null && given.isJsonPrimitive() ? Json.parse(given.getAsString()) : given;
      if (parsed != null && parsed.isJsonArray() && !parsed.getAsJsonArray().isEmpty()) {
        return parsed.getAsJsonArray();
      }
    } catch (JsonParseException e) {
      throw Refused.because("invalid_arguments", List.of("files must be a JSON array"));
    }
    throw Refused.because("invalid_arguments", List.of("missing required field: files"));
  }

  private static JsonObject info(Call call) {
    return Call.ok(
        "file",
        shown(
            call,
            call.workspace()
                .files()
                .find(call.need("file"))
                .orElseThrow(() -> new Refused("file_not_found"))));
  }

  private static JsonObject shown(Call call, SlackFile file) {
    String url = call.parts().base() + "files/" + file.id() + "/" + file.name();
    return object(
        "id",
        file.id(),
        "name",
        file.name(),
        "title",
        file.title(),
        "mimetype",
        file.complete() ? file.mimeType() : "",
        "filetype",
        file.complete() ? file.name().replaceFirst(".*\\.", "") : "",
        "url_private",
        url,
        "permalink",
        url);
  }
}
