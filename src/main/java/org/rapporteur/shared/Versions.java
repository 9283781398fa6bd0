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
    var old = new HashMap<Object, T>();
    before.forEach(one -> old.put(id.apply(one), one));
    var ids = new ArrayList<Object>();
    var versions = new ArrayList<Versions<T>>();
    for (var one : after) {
      ids.add(id.apply(one));
      versions.add(new Versions<>(old.remove(id.apply(one)), one));
    }
    int below = 0;
    for (var one : before) {
      if (old.containsKey(id.apply(one))) {
        ids.add(below, id.apply(one));
        versions.add(below, new Versions<>(one, null));
      }
      below = ids.indexOf(id.apply(one)) + 1;
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
