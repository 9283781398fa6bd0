package org.rapporteur.search;

import org.rapporteur.shared.Refusal;

/// There is no index to ask at this moment.
public final class SearchUnavailable extends Refusal {

  SearchUnavailable() {
    super(Kind.CONFLICT, "search.unavailable");
  }
}
