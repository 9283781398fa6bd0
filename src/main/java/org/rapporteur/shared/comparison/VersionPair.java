package org.rapporteur.shared.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An item in two versions of a document. It is null in a version that does not have it.
public record VersionPair<T>(@Nullable T before, @Nullable T after) {

  public VersionPair {
    if (before == null && after == null) {
      throw new IllegalArgumentException("The item is in neither version");
    }
  }

  /// Matches the items of two versions by id, in the order of the later version. Removed items keep
  /// their position.
  public static <T> List<VersionPair<T>> matchById(
      List<T> before, List<T> after, Function<T, Object> id) {
    return matchById(before, id, after, id);
  }

  /// Matches items that had other ids in the earlier version.
  /// @param beforeId returns the id of the same item in the later version, or an id that the later
  ///     version does not have
  public static <T> List<VersionPair<T>> matchById(
      List<T> before, Function<T, Object> beforeId, List<T> after, Function<T, Object> afterId) {
    var unmatched = new HashMap<Object, T>();
    before.forEach(item -> unmatched.put(beforeId.apply(item), item));
    var ids = new ArrayList<Object>();
    var pairs = new ArrayList<VersionPair<T>>();
    for (var item : after) {
      ids.add(afterId.apply(item));
      pairs.add(new VersionPair<>(unmatched.remove(afterId.apply(item)), item));
    }
    int insertAt = 0;
    for (var item : before) {
      var id = beforeId.apply(item);
      if (unmatched.containsKey(id)) {
        ids.add(insertAt, id);
        pairs.add(insertAt, new VersionPair<>(item, null));
      }
      insertAt = ids.indexOf(id) + 1;
    }
    return pairs;
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
