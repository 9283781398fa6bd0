package org.rapporteur.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentStamp;
import org.rapporteur.discussion.thread.CommentStamps;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Comments as JSON, kept as bytes for as long as their stamps stay the same: a page of comments
/// that did not change is one short query and a copy.
@Component
class CommentBytes {

  /// A quarter of the heap at most: some 400,000 comments a gigabyte.
  private static final long MOST_WEIGHT = Runtime.getRuntime().maxMemory() / 4;

  /// What the map, the key and the stamp take beside the bytes.
  private static final int BESIDE = 160;

  private record Written(CommentStamp stamp, byte[] json) {}

  private final Cache<CommentId, Written> known =
      Caffeine.newBuilder()
          .maximumWeight(MOST_WEIGHT)
          .weigher((CommentId id, Written written) -> written.json().length + BESIDE)
          .build();

  private final CommentStamps comments;
  private final JsonMapper mapper;

  CommentBytes(CommentStamps comments, JsonMapper mapper) {
    this.comments = comments;
    this.mapper = mapper;
  }

  /// One array for each stamp and in their order; a comment that is gone since is left out.
  List<byte[]> of(List<CommentStamp> stamps) {
    var found = new byte[stamps.size()][];
    var missing = new ArrayList<CommentStamp>();
    for (int i = 0; i < found.length; i++) {
      var stamp = stamps.get(i);
      var written = known.getIfPresent(stamp.comment());
      if (written != null && written.stamp().equals(stamp)) {
        found[i] = written.json();
      } else {
        missing.add(stamp);
      }
    }
    if (!missing.isEmpty()) {
      var read = read(missing);
      for (int i = 0; i < found.length; i++) {
        if (found[i] == null) {
          found[i] = read.get(stamps.get(i).comment());
        }
      }
    }
    return Stream.of(found).filter(Objects::nonNull).toList();
  }

  private Map<CommentId, byte[]> read(List<CommentStamp> missing) {
    var details = new HashMap<CommentId, CommentDetails>();
    comments
        .read(missing.stream().map(CommentStamp::comment).toList())
        .forEach(comment -> details.put(comment.id(), comment));
    var read = new HashMap<CommentId, byte[]>();
    for (var stamp : missing) {
      var comment = details.get(stamp.comment());
      if (comment != null) {
        byte[] json = mapper.writeValueAsBytes(CommentJson.of(comment));
        known.put(stamp.comment(), new Written(stamp, json));
        read.put(stamp.comment(), json);
      }
    }
    return read;
  }
}
