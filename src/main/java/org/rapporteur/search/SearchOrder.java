package org.rapporteur.search;

/// In which order results come.
public enum SearchOrder {
  RELEVANCE,
  NEWEST,
  OLDEST,
  AGREED;

  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  public String key() {
    return "search.order." + name();
  }
}
