package org.rapporteur.discussion.contributor;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.affiliation.Affiliation;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;

/// A contributor of one consultation. All speakers of a delegation are one contributor.
@Entity
class Contributor {

  /// Stored only because every contributor needs a name. Pages show a translated name.
  private static final String SECRETARIAT = "Secretariat";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private long consultationId;
  private int number;

  private String contributorKey;

  private @Nullable Long personId;
  private @Nullable Long delegationId;
  private String name;
  private @Nullable String organization;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private StakeholderGroup stakeholderGroup;

  @JdbcTypeCode(SqlTypes.CHAR)
  private @Nullable String country;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private Region region;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected Contributor() {}

  Contributor(long consultationId, int number, ContributorIdentity identity) {
    this.consultationId = consultationId;
    this.number = number;
    this.contributorKey = identity.key();
    this.personId =
        identity.delegation() == null && identity.person() != null && !identity.isOfficial()
            ? identity.person().value()
            : null;
    this.delegationId = identity.delegation() == null ? null : identity.delegation().value();
    this.name = displayName(identity);
    Affiliation affiliation = identity.affiliation();
    this.organization = affiliation.organization();
    this.stakeholderGroup = affiliation.group();
    this.country = affiliation.country() == null ? null : affiliation.country().value();
    this.region = affiliation.region();
  }

  private static String displayName(ContributorIdentity identity) {
    if (identity.isOfficial()) {
      return SECRETARIAT;
    }
    return identity.delegationName() == null ? identity.name() : identity.delegationName();
  }

  ContributorId id() {
    if (id == null) {
      throw new IllegalStateException("Not stored yet: " + contributorKey);
    }
    return new ContributorId(id);
  }
}
