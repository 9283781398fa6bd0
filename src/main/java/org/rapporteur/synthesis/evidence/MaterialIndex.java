package org.rapporteur.synthesis.evidence;

import java.util.List;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.Viewer;

/// Finds comments by their words: a slot for the later module that keeps the index.
public interface MaterialIndex {

  /// @param total on all pages
  /// @param mistyped whether nothing says it as typed, and what is found says nearly the same
  /// @param partial whether the index is still being built, so that more may be there
  /// @param more whether there is a next page
  record Found(
      long total, boolean mistyped, boolean partial, boolean more, List<FoundComment> comments) {

    public Found {
      comments = List.copyOf(comments);
    }
  }

  record FoundComment(int number, Passage passage) {}

  /// The best ones first.
  Found find(Viewer viewer, ConsultationDetails consultation, EvidenceQuestion asked);
}
