package org.rapporteur.identity;

import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.LanguageTag;

/// The profile that a person enters. Country and organization are optional.
public record PersonDraft(
    String name,
    StakeholderGroup group,
    @Nullable CountryCode country,
    @Nullable String organization,
    LanguageTag language) {

  public static final int MAX_NAME_LENGTH = 120;
  public static final int MAX_ORGANIZATION_LENGTH = 200;

  public PersonDraft {
    name = InputText.requireLine("name", name, MAX_NAME_LENGTH);
    organization =
        organization == null || InputText.isInvisible(organization)
            ? null
            : InputText.requireLine("organization", organization, MAX_ORGANIZATION_LENGTH);
  }
}
