package org.rapporteur.search.index;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.search.CommentMark;
import org.rapporteur.shared.LanguageTag;

/// One public document to index.
/// @param part part within the item, such as a question number or attachment id; 0 if there is only
///     one
/// @param number number in the reference, for sorting
/// @param question number of its question, 0 if none
/// @param themes theme numbers within the consultation
/// @param texts plain text by language
/// @param names searchable names of the contributors and files
public record PublicDocument(
    IndexedItem item,
    long part,
    ConsultationId consultation,
    String reference,
    int number,
    int question,
    @Nullable StakeholderGroup group,
    @Nullable Region region,
    @Nullable LanguageTag language,
    Set<Integer> themes,
    Set<CommentMark> marks,
    Instant createdAt,
    double agreement,
    Map<String, String> texts,
    @Nullable String names) {

  public String id() {
    return part == 0 ? item.key() : item.key() + ":" + part;
  }
}
