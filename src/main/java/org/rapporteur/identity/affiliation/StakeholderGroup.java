package org.rapporteur.identity.affiliation;

/// The stakeholder groups of the World Summit on the Information Society, always in this order, and
/// "not stated" for
/// imported contributions that name none.
public enum StakeholderGroup {
  GOVERNMENTS("gov"),
  PRIVATE_SECTOR("priv"),
  CIVIL_SOCIETY("civ"),
  INTERNATIONAL_ORGANIZATIONS("int"),
  TECHNICAL_AND_ACADEMIC("tech"),
  NOT_STATED("none");

  private final String mark;

  StakeholderGroup(String mark) {
    this.mark = mark;
  }

  /// The short name in style classes and shapes: `t-gov`, `#g-gov`.
  public String mark() {
    return mark;
  }

  public boolean isStated() {
    return this != NOT_STATED;
  }

  /// The key of the group's name: "Civil society".
  public String key() {
    return "identity.group." + name();
  }

  /// The key of the word for one member: "Government".
  public String memberKey() {
    return "identity.group.member." + name();
  }
}
