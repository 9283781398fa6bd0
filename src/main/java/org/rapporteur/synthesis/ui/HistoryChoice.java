package org.rapporteur.synthesis.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.synthesis.ParagraphId;

/// What of the history is looked at: all of it, the versions of one paragraph, of which two are
/// compared, or what a draft says otherwise than one before it.
///
/// @param compared the later of two drafts
/// @param from the earlier of two drafts, or the key of the earlier of two versions
/// @param to the key of the later of two versions
record HistoryChoice(
    @Nullable ParagraphId paragraph, @Nullable Integer compared, String from, String to) {

  static HistoryChoice of(QueryParameters query) {
    return new HistoryChoice(
        paragraph(query).orElse(null),
        query.getSingleParameter("compare").flatMap(HistoryChoice::number).orElse(null),
        query.getSingleParameter("from").orElse(""),
        query.getSingleParameter("to").orElse(""));
  }

  static Optional<ParagraphId> paragraph(QueryParameters query) {
    try {
      return query.getSingleParameter("paragraph").map(ParagraphId::new);
    } catch (InvalidInput e) {
      return Optional.empty();
    }
  }

  static Optional<Integer> number(String typed) {
    return typed.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
  }

  /// Of an address that names none the draft before.
  int earlier(int later) {
    return number(from).orElse(later - 1);
  }
}
