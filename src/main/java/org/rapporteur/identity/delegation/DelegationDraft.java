package org.rapporteur.identity.delegation;

import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.ReceivedText;

/// What someone says who asks to speak for an organization: which it is, and how the secretariat
/// can tell that they may.
public record DelegationDraft(
    String name, StakeholderGroup group, @Nullable CountryCode country, String statement) {

  public static final int MAX_NAME = 200;
  public static final int MAX_STATEMENT = 2000;

  public DelegationDraft {
    name = ReceivedText.line("name", name, MAX_NAME);
    statement = ReceivedText.required("statement", statement, MAX_STATEMENT);
    if (!group.isStated()) {
      throw new InvalidInput("group.missing", "group");
    }
    if (group == StakeholderGroup.GOVERNMENTS && country == null) {
      throw new InvalidInput("delegation.country", "country");
    }
  }
}
