package org.rapporteur.synthesis.comparison;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.synthesis.draft.ParagraphId;

/// Which paragraph of an earlier draft is which of a later one. Ids follow the order of what is
/// told, so a run's are known by what they tell of where both say so; what people rewrote keeps its
/// id, whatever a later run tells of under it.
final class SameParagraphs {

  private final List<NumberedParagraph> before;
  private final Map<ParagraphId, ParagraphId> later = new HashMap<>();
  private final Set<ParagraphId> taken = new HashSet<>();

  SameParagraphs(List<NumberedParagraph> before, List<NumberedParagraph> after) {
    this.before = before;
    var byId = new HashMap<ParagraphId, NumberedParagraph>();
    var byMatter = new HashMap<String, NumberedParagraph>();
    for (var one : after) {
      byId.put(one.id(), one);
      String tells = toldThere(one);
      if (tells != null) {
        byMatter.putIfAbsent(tells, one);
      }
    }
    match(one -> one.written() ? found(byId.get(one.id())) : Optional.empty());
    match(one -> one.tells() == null ? Optional.empty() : found(byMatter.get(one.tells())));
    match(
        one ->
            found(byId.get(one.id()))
                .filter(same -> one.tells() == null || toldThere(same) == null));
  }

  /// Its id in the later draft, or itself where that does not have it.
  Object of(NumberedParagraph one) {
    var id = later.get(one.id());
    return id == null ? one : id;
  }

  private void match(Function<NumberedParagraph, Optional<NumberedParagraph>> same) {
    for (var one : before) {
      if (!later.containsKey(one.id())) {
        same.apply(one)
            .map(NumberedParagraph::id)
            .filter(taken::add)
            .ifPresent(id -> later.put(one.id(), id));
      }
    }
  }

  private static Optional<NumberedParagraph> found(@Nullable NumberedParagraph one) {
    return Optional.ofNullable(one);
  }

  /// Of words that come from a draft before, what the run tells of under their id says nothing.
  private static @Nullable String toldThere(NumberedParagraph after) {
    return after.written() && !after.changed() ? null : after.tells();
  }
}
