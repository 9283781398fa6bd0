package org.rapporteur.identity.affiliation;

/// The stakeholder groups of the World Summit on the Information Society, in fixed order.
/// NOT_STATED is for imported contributions without a group.
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

  /// The suffix of CSS classes and icon ids: `t-gov`, `#g-gov`.
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
