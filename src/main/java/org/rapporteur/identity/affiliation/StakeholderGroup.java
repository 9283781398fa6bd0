package org.rapporteur.identity.affiliation;

/// A stakeholder group of the World Summit on the Information Society, in the order of its
/// documents. Imported contributions without a group have NOT_STATED.
public enum StakeholderGroup {
  GOVERNMENTS("gov"),
  PRIVATE_SECTOR("priv"),
  CIVIL_SOCIETY("civ"),
  INTERNATIONAL_ORGANIZATIONS("int"),
  TECHNICAL_AND_ACADEMIC("tech"),
  NOT_STATED("none");

  private final String cssName;

  StakeholderGroup(String cssName) {
    this.cssName = cssName;
  }

  /// Suffix of CSS classes and icon ids, such as `t-gov` and `#g-gov`.
  public String cssName() {
    return cssName;
  }

  public boolean isStated() {
    return this != NOT_STATED;
  }

  /// Message key of the group: "Civil society".
  public String key() {
    return "identity.group." + name();
  }

  /// Message key of one member of the group: "Government".
  public String memberKey() {
    return "identity.group.member." + name();
  }
}
