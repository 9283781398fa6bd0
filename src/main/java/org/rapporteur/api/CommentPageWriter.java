package org.rapporteur.api;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
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
  private static final int FORMAT_VERSION = 1;

  private static final byte[] START = ascii("{\"items\":[");
  private static final byte[] NEXT = ascii("],\"next\":\"");

  private final CommentJsonCache comments;

  CommentPageWriter(CommentJsonCache comments) {
    this.comments = comments;
  }

  /// Identifies the content of comments without loading them.
  public String versionOf(List<CommentVersion> versions) {
    return versionOf(versions, null);
  }

  /// Identifies the content of a page without loading it.
  String versionOf(List<CommentVersion> versions, @Nullable String next) {
    var facts = ByteBuffer.allocate(versions.size() * 16 + 12);
    facts.putInt(FORMAT_VERSION).putInt(Markdown.RENDERER_VERSION).putInt(next == null ? 0 : 1);
    for (var version : versions) {
      facts
          .putLong(version.comment().value())
          .putInt(version.version())
          .putInt(version.positionChanges());
    }
    return HexFormat.of().formatHex(Sha256.hash(facts.array()), 0, 16);
  }

  byte[] toJson(List<CommentVersion> versions, @Nullable String next) {
    var items = comments.getAll(versions);
    byte[] end = next == null ? ascii("]}") : ascii(next + "\"}");
    int length = START.length + Math.max(0, items.size() - 1) + end.length;
    length += next == null ? 0 : NEXT.length;
    for (byte[] item : items) {
      length += item.length;
    }
    var page = ByteBuffer.allocate(length).put(START);
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        page.put((byte) ',');
      }
      page.put(items.get(i));
    }
    if (next != null) {
      page.put(NEXT);
    }
    return page.put(end).array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
