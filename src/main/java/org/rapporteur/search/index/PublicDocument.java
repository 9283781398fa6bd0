package org.rapporteur.search.index;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;

/// One public document to index.
/// @param part part within the item, such as a question number or attachment id; 0 if there is only
///     one
/// @param texts plain text by language code
/// @param names searchable names of the contributors and files
public record PublicDocument(
    IndexedItem item,
    long part,
    ConsultationId consultation,
    String reference,
    SortValues sortValues,
    DocumentFacets facets,
    Map<String, String> texts,
    @Nullable String names) {

  /// Document of an item without parts and names.
  public static PublicDocument forWholeItem(
      IndexedItem item,
      ConsultationId consultation,
      String reference,
      SortValues sortValues,
      Map<String, String> texts) {
    return new PublicDocument(
        item, 0, consultation, reference, sortValues, DocumentFacets.NONE, texts, null);
  }

  public String id() {
    return part == 0 ? item.key() : item.key() + ":" + part;
  }
}
