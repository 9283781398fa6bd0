package org.rapporteur.analysis.material;

/// A contributor's position on a question, by the code of its choice on the scale.
public record SourceChoice(int question, int holder, String group, String choice) {

  public static final String IN_FAVOUR = "IN_FAVOUR";
  public static final String WITH_CONDITIONS = "IN_FAVOUR_WITH_CONDITIONS";
  public static final String AGAINST = "AGAINST";
  public static final String NO_POSITION = "NO_POSITION";
}
