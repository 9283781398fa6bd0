package org.rapporteur.search;

/// Sort order of the results.
public enum SearchOrder {
  RELEVANCE,
  NEWEST,
  OLDEST,
  AGREED;

  public String queryValue() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  public String key() {
    return "search.order." + name();
  }
}
