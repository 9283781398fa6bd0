package org.rapporteur.identity.affiliation;

/// Development categories of the United Nations. A developing country may also be in several
/// special categories.
public enum DevelopmentStatus {
  DEVELOPED,
  DEVELOPING,
  LEAST_DEVELOPED,
  LANDLOCKED_DEVELOPING,
  SMALL_ISLAND_DEVELOPING;

  /// Message key of the category: "Least developed countries".
  public String key() {
    return "identity.development." + name();
  }

  /// Message key of the status of one country: "Least developed".
  public String countryKey() {
    return "identity.development.short." + name();
  }

  public boolean isSpecialCategory() {
    return this != DEVELOPED && this != DEVELOPING;
  }

  /// Returns the status with this abbreviation.
  ///
  /// @param abbreviation LDC, LLDC or SIDS
  static DevelopmentStatus fromAbbreviation(String abbreviation) {
    return switch (abbreviation) {
      case "LDC" -> LEAST_DEVELOPED;
      case "LLDC" -> LANDLOCKED_DEVELOPING;
      case "SIDS" -> SMALL_ISLAND_DEVELOPING;
      default -> throw new IllegalArgumentException("Not a special category: " + abbreviation);
    };
  }
}
