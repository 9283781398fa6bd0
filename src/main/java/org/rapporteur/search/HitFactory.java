package org.rapporteur.search;

import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.search.index.IndexResult.IndexMatch;
import org.rapporteur.search.words.SearchTerms;

/// Creates the results of one kind from items that were loaded together.
interface HitFactory {

  /// Empty if the item is not public any more.
  Optional<Hit> create(IndexMatch match, ConsultationDetails consultation, SearchTerms terms);
}
