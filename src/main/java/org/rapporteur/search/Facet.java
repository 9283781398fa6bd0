package org.rapporteur.search;

/// Facet for counting and filtering results. Its field name is also its name in addresses.
public enum Facet {
  KIND("kind"),
  CONSULTATION("consultation"),
  QUESTION("question"),
  THEME("theme"),
  GROUP("group"),
  REGION("region"),
  LANGUAGE("language"),
  MARK("mark");

  /// At least the maximum number of questions in a consultation.
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
