package org.rapporteur.search;

import org.rapporteur.shared.Refusal;

/// The search index is not open or does not answer in time.
public final class SearchUnavailable extends Refusal {

  SearchUnavailable() {
    super(Kind.CONFLICT, "search.unavailable");
  }
}
