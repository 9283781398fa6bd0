package org.rapporteur.synthesis.evidence;

import java.util.List;

/// What was found for a question, a page of it.
///
/// @param total on all pages
/// @param mistyped whether nothing says it as typed, and what is found says nearly the same
/// @param partial whether the index is still being built, so that more may be there
/// @param more whether there is a next page
public record EvidencePage(
    EvidenceQuestion asked,
    long total,
    boolean mistyped,
    boolean partial,
    boolean more,
    List<EvidenceHit> hits) {

  public EvidencePage {
    hits = List.copyOf(hits);
  }
}
