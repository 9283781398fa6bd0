package org.rapporteur.search.index;

import java.util.List;
import java.util.Map;
import org.rapporteur.search.Facet;
import org.rapporteur.search.ResultKind;

/// Result of an index query: total, one page of matches, and facet counts.
public record IndexResult(
    long total, List<IndexMatch> matches, Map<Facet, Map<String, Long>> counts) {

  /// A found document.
  /// @param id id of the [PublicDocument]: kind, item id and part, separated by colons
  public record IndexMatch(String id, ResultKind kind, long consultation, String reference) {

    /// Id of the submission, decision or comment (also for an attachment); for other kinds, of the
    /// consultation.
    public long itemId() {
      return Long.parseLong(id.split(":", 3)[1]);
    }

    /// Part within the item, such as a question number or attachment id; 0 if there is only one.
    public long part() {
      var idParts = id.split(":", 3);
      return idParts.length < 3 ? 0 : Long.parseLong(idParts[2]);
    }
  }
}
