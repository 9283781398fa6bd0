package org.rapporteur.synthesis.ui.history;

import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.synthesis.draft.ParagraphId;

/// What of the history is looked at: what a draft says otherwise than one before it, or else the
/// versions of one paragraph, or else all of it.
public record HistoryChoice(@Nullable OfDrafts drafts, @Nullable OfParagraph versions) {

  /// Two drafts that are compared, the later perhaps with none that is named.
  public record OfDrafts(@Nullable Integer from, int to) {}

  /// A paragraph of which two versions are compared.
  ///
  /// @param from the key of the earlier, or nothing that is one; so `to` of the later
  public record OfParagraph(ParagraphId paragraph, String from, String to) {}

  public static HistoryChoice of(QueryParameters query) {
    String from = query.getSingleParameter("from").orElse("");
    String to = query.getSingleParameter("to").orElse("");
    return new HistoryChoice(
        query
            .getSingleParameter("compare")
            .flatMap(HistoryChoice::number)
            .map(later -> new OfDrafts(number(from).orElse(null), later))
            .orElse(null),
        paragraph(query).map(paragraph -> new OfParagraph(paragraph, from, to)).orElse(null));
  }

  public static Optional<ParagraphId> paragraph(QueryParameters query) {
    try {
      return query.getSingleParameter("paragraph").map(ParagraphId::new);
    } catch (InvalidInput e) {
      return Optional.empty();
    }
  }

  public static Optional<Integer> number(String typed) {
    return typed.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
  }
}
