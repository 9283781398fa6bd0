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
import org.rapporteur.discussion.thread.CommentVersion;
import org.rapporteur.discussion.thread.CommentVersionService;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Caches the JSON of comments by their version stamps. An unchanged page then costs one short
/// query.
@Component
class CommentJsonCache {

  /// A quarter of the heap: about 400,000 comments per gigabyte.
  private static final long MAX_BYTES = Runtime.getRuntime().maxMemory() / 4;

  /// The size of map entry, key and stamp.
  private static final int ENTRY_OVERHEAD_BYTES = 160;

  private record CachedJson(CommentVersion stamp, byte[] json) {}

  private final Cache<CommentId, CachedJson> cache =
      Caffeine.newBuilder()
          .maximumWeight(MAX_BYTES)
          .weigher(
              (CommentId id, CachedJson written) -> written.json().length + ENTRY_OVERHEAD_BYTES)
          .build();

  private final CommentVersionService comments;
  private final JsonMapper mapper;

  CommentJsonCache(CommentVersionService comments, JsonMapper mapper) {
    this.comments = comments;
    this.mapper = mapper;
  }

  /// One array per stamp, in the same order. Comments deleted in the meantime are omitted.
  List<byte[]> getAll(List<CommentVersion> stamps) {
    var found = new byte[stamps.size()][];
    var missing = new ArrayList<CommentVersion>();
    for (int i = 0; i < found.length; i++) {
      var stamp = stamps.get(i);
      var written = cache.getIfPresent(stamp.comment());
      if (written != null && written.stamp().equals(stamp)) {
        found[i] = written.json();
      } else {
        missing.add(stamp);
      }
    }
    if (!missing.isEmpty()) {
      var read = loadMissing(missing);
      for (int i = 0; i < found.length; i++) {
        if (found[i] == null) {
          found[i] = read.get(stamps.get(i).comment());
        }
      }
    }
    return Stream.of(found).filter(Objects::nonNull).toList();
  }

  private Map<CommentId, byte[]> loadMissing(List<CommentVersion> missing) {
    var details = new HashMap<CommentId, CommentDetails>();
    comments
        .loadComments(missing.stream().map(CommentVersion::comment).toList())
        .forEach(comment -> details.put(comment.id(), comment));
    var read = new HashMap<CommentId, byte[]>();
    for (var stamp : missing) {
      var comment = details.get(stamp.comment());
      if (comment != null) {
        byte[] json = mapper.writeValueAsBytes(CommentJson.from(comment));
        cache.put(stamp.comment(), new CachedJson(stamp, json));
        read.put(stamp.comment(), json);
      }
    }
    return read;
  }
}
