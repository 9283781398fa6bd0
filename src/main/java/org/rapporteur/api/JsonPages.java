package org.rapporteur.api;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.thread.CommentStamp;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Sha256;
import org.springframework.stereotype.Component;

/// Puts pages of comments together from the bytes of each.
@Component
class JsonPages {

  /// Raised when the same comment would be written otherwise.
  private static final int FORM = 1;

  private static final byte[] START = ascii("{\"items\":[");
  private static final byte[] NEXT = ascii("],\"next\":\"");

  private final CommentBytes comments;

  JsonPages(CommentBytes comments) {
    this.comments = comments;
  }

  /// Names a page's content without the content being read.
  String version(List<CommentStamp> stamps, @Nullable String next) {
    var facts = ByteBuffer.allocate(stamps.size() * 16 + 12);
    facts.putInt(FORM).putInt(Markdown.VERSION).putInt(next == null ? 0 : 1);
    for (var stamp : stamps) {
      facts
          .putLong(stamp.comment().value())
          .putInt(stamp.version())
          .putInt(stamp.positionChanges());
    }
    return HexFormat.of().formatHex(Sha256.of(facts.array()), 0, 16);
  }

  byte[] page(List<CommentStamp> stamps, @Nullable String next) {
    var items = comments.of(stamps);
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
