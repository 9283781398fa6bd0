package org.rapporteur.response.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.affiliation.StakeholderGroup;

/// The person who challenges, with the organization and group of the comment concerned. Another
/// speaker of a delegation may have written the comment.
@Embeddable
public record Challenger(
    long personId,
    String name,
    @Nullable String organization,
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(name = "stakeholder_group")
        StakeholderGroup group) {

  public PersonId person() {
    return new PersonId(personId);
  }
}
