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
import org.rapporteur.discussion.thread.CommentVersionSql;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Caches the JSON of comments with their versions. An unchanged page then needs one short query.
@Component
class CommentJsonCache {

  /// A quarter of the heap. A gigabyte of it contains about 400,000 comments.
  private static final long MAX_BYTES = Runtime.getRuntime().maxMemory() / 4;

  /// Estimated size of map entry, key and version.
  private static final int ENTRY_OVERHEAD_BYTES = 160;

  private record CachedJson(CommentVersion version, byte[] json) {}

  private final Cache<CommentId, CachedJson> cache =
      Caffeine.newBuilder()
          .maximumWeight(MAX_BYTES)
          .weigher((CommentId id, CachedJson cached) -> cached.json().length + ENTRY_OVERHEAD_BYTES)
          .build();

  private final CommentVersionSql comments;
  private final JsonMapper mapper;

  CommentJsonCache(CommentVersionSql comments, JsonMapper mapper) {
    this.comments = comments;
    this.mapper = mapper;
  }

  /// Returns the JSON of each version, in the same order. Comments deleted in the meantime are
  /// omitted.
  List<byte[]> getAll(List<CommentVersion> versions) {
    var results = new byte[versions.size()][];
    var missing = new ArrayList<CommentVersion>();
    for (int i = 0; i < results.length; i++) {
      var version = versions.get(i);
      var cached = cache.getIfPresent(version.comment());
      if (cached != null && cached.version().equals(version)) {
        results[i] = cached.json();
      } else {
        missing.add(version);
      }
    }
    if (!missing.isEmpty()) {
      var loaded = loadMissing(missing);
      for (int i = 0; i < results.length; i++) {
        if (results[i] == null) {
          results[i] = loaded.get(versions.get(i).comment());
        }
      }
    }
    return Stream.of(results).filter(Objects::nonNull).toList();
  }

  private Map<CommentId, byte[]> loadMissing(List<CommentVersion> missing) {
    var details = new HashMap<CommentId, CommentDetails>();
    comments
        .loadComments(missing.stream().map(CommentVersion::comment).toList())
        .forEach(comment -> details.put(comment.id(), comment));
    var loaded = new HashMap<CommentId, byte[]>();
    for (var version : missing) {
      var comment = details.get(version.comment());
      if (comment != null) {
        byte[] json = mapper.writeValueAsBytes(CommentJson.from(comment));
        cache.put(version.comment(), new CachedJson(version, json));
        loaded.put(version.comment(), json);
      }
    }
    return loaded;
  }
}
