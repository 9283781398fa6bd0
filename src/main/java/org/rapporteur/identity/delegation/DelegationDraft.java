package org.rapporteur.identity.delegation;

import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.InvalidInput;

/// Input of a request for a delegation.
///
/// @param country required for a Government
/// @param statement explains how the secretariat can verify that the person speaks for the
///     organization
public record DelegationDraft(
    String name, StakeholderGroup group, @Nullable CountryCode country, String statement) {

  public static final int MAX_NAME_LENGTH = 200;
  public static final int MAX_STATEMENT_LENGTH = 2000;

  public DelegationDraft {
    name = InputText.requireLine("name", name, MAX_NAME_LENGTH);
    statement = InputText.requireText("statement", statement, MAX_STATEMENT_LENGTH);
    if (!group.isStated()) {
      throw new InvalidInput("group.missing", "group");
    }
    if (group == StakeholderGroup.GOVERNMENTS && country == null) {
      throw new InvalidInput("delegation.country", "country");
    }
  }
}
