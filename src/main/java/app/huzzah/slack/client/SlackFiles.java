package app.huzzah.slack.client;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackFilesUploadV2Exception;
import com.slack.api.methods.request.files.FilesUploadV2Request;
import com.slack.api.methods.response.files.FilesUploadV2Response;
import com.slack.api.methods.response.files.FilesUploadV2Response.UploadResponse;
import java.util.Optional;

/** Files of one workspace; whatever goes wrong is a {@link SlackFault}. */
public final class SlackFiles {
  private static final String METHOD = "files.upload";

  private final MethodsClient methods;
  private final SlackCalls calls;

  SlackFiles(MethodsClient methods, SlackCalls calls) {
    this.methods = methods;
    this.calls = calls;
  }

  /**
   * Uploads a picture that messages may show, by its id, to whoever reads them. Slack may take a
   * second or so until it accepts it in a message.
   *
   * @return Slack's id of the file
   */
  public String upload(String fileName, String title, byte[] bytes) {
    return send(request(fileName, title, bytes).build()).getFile().getId();
  }

  /** Posts a file into a channel, or into a thread of it. */
  public void share(
      ChannelThread where, String fileName, String title, String comment, byte[] bytes) {
    send(
        request(fileName, title, bytes)
            .channel(where.channel())
            .threadTs(where.thread().orElse(null))
            .initialComment(comment)
            .build());
  }

  /**
   * Where a file is posted.
   *
   * @param channel Slack's id of a channel or direct message
   * @param thread within it; empty for the channel itself
   */
  public record ChannelThread(String channel, Optional<String> thread) {}

  private static FilesUploadV2Request.FilesUploadV2RequestBuilder request(
      String fileName, String title, byte[] bytes) {
    return FilesUploadV2Request.builder().filename(fileName).title(title).fileData(bytes);
  }

  private FilesUploadV2Response send(FilesUploadV2Request request) {
    return calls.make(
        METHOD,
        () -> {
          try {
            return methods.filesUploadV2(request);
          } catch (SlackFilesUploadV2Exception e) {
            throw new SlackFault(METHOD, error(e), Optional.empty());
          }
        });
  }

  /** The error of the step that failed: asking for an address, sending the bytes, completing. */
  private static String error(SlackFilesUploadV2Exception e) {
    if (e.getCompleteResponse() != null) {
      return e.getCompleteResponse().getError();
    }
    for (UploadResponse upload : e.getUploadResponses().values()) {
      return "http_" + upload.getCode();
    }
    return e.getGetURLResponses().isEmpty()
        ? "no_answer"
        : e.getGetURLResponses().getLast().getError();
  }
}
