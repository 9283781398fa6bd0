package org.rapporteur.identity;

import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.ReceivedText;

/// What a person says of themselves.
public record PersonDraft(
    String name,
    StakeholderGroup group,
    @Nullable CountryCode country,
    @Nullable String organization,
    LanguageTag language) {

  public static final int MAX_NAME = 120;
  public static final int MAX_ORGANIZATION = 200;

  public PersonDraft {
    name = ReceivedText.line("name", name, MAX_NAME);
    organization =
        organization == null || ReceivedText.saysNothing(organization)
            ? null
            : ReceivedText.line("organization", organization, MAX_ORGANIZATION);
  }
}
