package org.rapporteur.search;

/// Facet for counting and filtering results. The name of its index field is also its parameter in
/// URLs.
public enum Facet {
  KIND("kind"),
  CONSULTATION("consultation"),
  QUESTION("question"),
  THEME("theme"),
  GROUP("group"),
  REGION("region"),
  LANGUAGE("language"),
  MARK("mark");

  /// Maximum number of counted values of a facet.
  public static final int MAX_VALUES = 200;

  private final String field;

  Facet(String field) {
    this.field = field;
  }

  public String field() {
    return field;
  }

  /// True if the values are numbers that are unique only within a consultation.
  public boolean isPerConsultation() {
    return this == QUESTION || this == THEME;
  }

  public String key() {
    return "search.facet." + name();
  }
}
