package org.rapporteur.search.index;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;

/// Public document to index.
/// @param part part within the item, such as a question number or attachment id, or [#NO_PART]
/// @param texts plain text by language code
/// @param names searchable names of the contributors and files; absent if there are none
public record PublicDocument(
    IndexedItem item,
    long part,
    ConsultationId consultation,
    String reference,
    SortValues sortValues,
    DocumentFacets facets,
    Map<String, String> texts,
    @Nullable String names) {

  /// Part of the document of an item without parts.
  public static final int NO_PART = 0;

  /// Document of an item without parts and names.
  public static PublicDocument forWholeItem(
      IndexedItem item,
      ConsultationId consultation,
      String reference,
      SortValues sortValues,
      Map<String, String> texts) {
    return new PublicDocument(
        item, NO_PART, consultation, reference, sortValues, DocumentFacets.NONE, texts, null);
  }

  /// Id in the index: kind, item id and, if there are parts, part.
  public String id() {
    return part == NO_PART ? item.key() : item.key() + ":" + part;
  }
}
