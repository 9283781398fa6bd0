package org.rapporteur.shared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Something in two versions of a document, of which one may not have it.
public record Versions<T>(@Nullable T before, @Nullable T after) {

  public Versions {
    if (before == null && after == null) {
      throw new IllegalStateException("In neither version");
    }
  }

  /// All of two versions, each recognized by its id, in the order of the later; what it left out
  /// stands where it stood.
  public static <T> List<Versions<T>> byId(List<T> before, List<T> after, Function<T, Object> id) {
    return byId(before, id, after, id);
  }

  /// The same where the earlier version does not say by itself which is which of the later.
  ///
  /// @param idBefore what it is by `idAfter`, or an id that nothing of the later version has
  public static <T> List<Versions<T>> byId(
      List<T> before, Function<T, Object> idBefore, List<T> after, Function<T, Object> idAfter) {
    var old = new HashMap<Object, T>();
    before.forEach(one -> old.put(idBefore.apply(one), one));
    var ids = new ArrayList<Object>();
    var versions = new ArrayList<Versions<T>>();
    for (var one : after) {
      ids.add(idAfter.apply(one));
      versions.add(new Versions<>(old.remove(idAfter.apply(one)), one));
    }
    int below = 0;
    for (var one : before) {
      var id = idBefore.apply(one);
      if (old.containsKey(id)) {
        ids.add(below, id);
        versions.add(below, new Versions<>(one, null));
      }
      below = ids.indexOf(id) + 1;
    }
    return versions;
  }

  /// @param same whether nothing changed from one to the other
  public Change change(BiPredicate<T, T> same) {
    if (before == null) {
      return Change.ADDED;
    }
    if (after == null) {
      return Change.REMOVED;
    }
    return same.test(before, after) ? Change.SAME : Change.CHANGED;
  }
}
