package org.rapporteur.search;

/// By what results are counted and narrowed down. The name in addresses is the field in the index.
public enum Facet {
  KIND("kind"),
  CONSULTATION("consultation"),
  QUESTION("question"),
  THEME("theme"),
  GROUP("group"),
  REGION("region"),
  LANGUAGE("language"),
  MARK("mark");

  /// What a list of this many still says; a consultation has no more questions.
  public static final int MOST_VALUES = 200;

  private final String field;

  Facet(String field) {
    this.field = field;
  }

  public String field() {
    return field;
  }

  /// Whether its values are numbers that mean something within their consultation alone.
  public boolean isWithinOne() {
    return this == QUESTION || this == THEME;
  }

  public String key() {
    return "search.facet." + name();
  }
}
