package org.rapporteur.search;

/// Sort order of the results.
public enum SearchOrder {
  RELEVANCE,
  NEWEST,
  OLDEST,
  AGREED;

  public String key() {
    return "search.order." + name();
  }
}
