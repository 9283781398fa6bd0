package org.rapporteur.search.index;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.search.CommentMark;
import org.rapporteur.shared.LanguageTag;

/// Facet values of a document, besides its kind and consultation.
/// @param question question number; absent if the document belongs to none
/// @param themes theme numbers within the consultation
public record DocumentFacets(
    @Nullable Integer question,
    @Nullable StakeholderGroup group,
    @Nullable Region region,
    @Nullable LanguageTag language,
    Set<Integer> themes,
    Set<CommentMark> marks) {

  /// For documents that facets do not apply to, such as decisions.
  public static final DocumentFacets NONE =
      new DocumentFacets(null, null, null, null, Set.of(), Set.of());

  public static DocumentFacets forQuestion(int number) {
    return new DocumentFacets(number, null, null, null, Set.of(), Set.of());
  }
}
