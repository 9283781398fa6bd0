package org.rapporteur.search.index;

import java.util.List;
import java.util.Map;
import org.rapporteur.search.Facet;
import org.rapporteur.search.ResultKind;

/// Result of an index query: total, one page of matches, and facet counts.
public record IndexResult(
    long total, List<IndexMatch> matches, Map<Facet, Map<String, Long>> counts) {

  /// Document that matches the query.
  /// @param id id of the [PublicDocument]: kind, item id and part, separated by colons
  public record IndexMatch(String id, ResultKind kind, long consultation, String reference) {

    /// Id of the item, see [IndexedItem].
    public long itemId() {
      return Long.parseLong(idParts()[1]);
    }

    /// Part within the item, such as a question number or attachment id, or
    /// [PublicDocument#NO_PART].
    public long part() {
      var idParts = idParts();
      return idParts.length < 3 ? PublicDocument.NO_PART : Long.parseLong(idParts[2]);
    }

    private String[] idParts() {
      return id.split(":");
    }
  }
}
