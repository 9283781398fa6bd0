package org.rapporteur.api;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.thread.CommentVersion;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Sha256;
import org.springframework.stereotype.Component;

/// Assembles pages of comments from cached JSON.
@Component
public class CommentPageWriter {

  /// Increase it when the JSON format of comments changes.
  private static final int FORMAT_VERSION = 2;

  private static final int HEADER_BYTES = 3 * Integer.BYTES;
  private static final int BYTES_PER_VERSION = Long.BYTES + 2 * Integer.BYTES;

  private static final byte[] START = ascii("{\"items\":[");

  private final CommentJsonCache comments;

  CommentPageWriter(CommentJsonCache comments) {
    this.comments = comments;
  }

  /// Computes a hash that changes when the content of a comment changes, without loading it.
  public String computeVersion(List<CommentVersion> versions) {
    return computeVersion(versions, null);
  }

  /// Computes a hash that changes when the content of the page changes, without loading it.
  String computeVersion(List<CommentVersion> versions, @Nullable String next) {
    var content = ByteBuffer.allocate(HEADER_BYTES + versions.size() * BYTES_PER_VERSION);
    content.putInt(FORMAT_VERSION).putInt(Markdown.RENDERER_VERSION).putInt(next == null ? 0 : 1);
    for (var version : versions) {
      content
          .putLong(version.comment().value())
          .putInt(version.version())
          .putInt(version.positionChanges());
    }
    return Sha256.shortHex(content.array());
  }

  byte[] toJson(List<CommentVersion> versions, @Nullable String next) {
    var items = comments.getAll(versions);
    var page = new ByteArrayOutputStream();
    page.writeBytes(START);
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        page.write(',');
      }
      page.writeBytes(items.get(i));
    }
    page.writeBytes(ascii(next == null ? "]}" : "],\"next\":\"" + next + "\"}"));
    return page.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
