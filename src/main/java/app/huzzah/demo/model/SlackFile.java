package app.huzzah.demo.model;

import java.util.Base64;

/**
 * An uploaded file.
 *
 * @param base64 its bytes; empty until they were uploaded
 * @param complete whether the upload was completed, so that messages may name it
 */
public record SlackFile(
    String id, String name, String title, String altText, String base64, boolean complete) {

  public SlackFile withBytes(byte[] bytes) {
    return new SlackFile(
        id, name, title, altText, Base64.getEncoder().encodeToString(bytes), complete);
  }

  public SlackFile completed(String newTitle) {
    return new SlackFile(id, name, newTitle, altText, base64, true);
  }

  public byte[] bytes() {
    return Base64.getDecoder().decode(base64);
  }

  public String mimeType() {
    return name.endsWith(".png")
        ? "image/png"
        : name.endsWith(".jpg") || name.endsWith(".jpeg")
            ? "image/jpeg"
            : name.endsWith(".gif") ? "image/gif" : "application/octet-stream";
  }
}
