package org.rapporteur.shared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An item in two versions of a document; it may be missing in one of them.
public record VersionPair<T>(@Nullable T before, @Nullable T after) {

  public VersionPair {
    if (before == null && after == null) {
      throw new IllegalStateException("In neither version");
    }
  }

  /// Matches the items of two versions by id, in the order of the later version. Removed items keep
  /// their position.
  public static <T> List<VersionPair<T>> matchById(
      List<T> before, List<T> after, Function<T, Object> id) {
    return matchById(before, id, after, id);
  }

  /// Matches items whose earlier version needs another id function.
  /// @param beforeId the matching `afterId`, or an id that the later version does not have
  public static <T> List<VersionPair<T>> matchById(
      List<T> before, Function<T, Object> beforeId, List<T> after, Function<T, Object> afterId) {
    var old = new HashMap<Object, T>();
    before.forEach(item -> old.put(beforeId.apply(item), item));
    var ids = new ArrayList<Object>();
    var versions = new ArrayList<VersionPair<T>>();
    for (var item : after) {
      ids.add(afterId.apply(item));
      versions.add(new VersionPair<>(old.remove(afterId.apply(item)), item));
    }
    int insertAt = 0;
    for (var item : before) {
      var id = beforeId.apply(item);
      if (old.containsKey(id)) {
        ids.add(insertAt, id);
        versions.add(insertAt, new VersionPair<>(item, null));
      }
      insertAt = ids.indexOf(id) + 1;
    }
    return versions;
  }

  public ChangeType changeType(BiPredicate<T, T> isUnchanged) {
    if (before == null) {
      return ChangeType.ADDED;
    }
    if (after == null) {
      return ChangeType.REMOVED;
    }
    return isUnchanged.test(before, after) ? ChangeType.UNCHANGED : ChangeType.CHANGED;
  }
}
