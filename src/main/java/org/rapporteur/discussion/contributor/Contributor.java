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
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.affiliation.Affiliation;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;

/// Who speaks in one consultation. A delegation is one contributor, however many speakers it has.
@Entity
class Contributor {

  /// Shown in the reader's words; here only so that no contributor is without a name.
  private static final String SECRETARIAT = "Secretariat";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private long consultationId;
  private int number;
  private String holder;
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

  Contributor(long consultationId, int number, Voice voice) {
    this.consultationId = consultationId;
    this.number = number;
    this.holder = voice.holder();
    this.personId =
        voice.delegation() == null && voice.person() != null && !voice.isOfficial()
            ? voice.person().value()
            : null;
    this.delegationId = voice.delegation() == null ? null : voice.delegation().value();
    this.name = name(voice);
    Affiliation affiliation = voice.affiliation();
    this.organization = affiliation.organization();
    this.stakeholderGroup = affiliation.group();
    this.country = affiliation.country() == null ? null : affiliation.country().value();
    this.region = affiliation.region();
  }

  private static String name(Voice voice) {
    if (voice.isOfficial()) {
      return SECRETARIAT;
    }
    return voice.delegationName() == null ? voice.name() : voice.delegationName();
  }

  ContributorId id() {
    if (id == null) {
      throw new IllegalStateException("Not stored yet: " + holder);
    }
    return new ContributorId(id);
  }

  /// Whether the person, or a delegation they speak for, is this contributor.
  boolean isHeldBy(PersonId person, java.util.Set<DelegationId> delegations) {
    return personId != null && personId == person.value()
        || delegationId != null && delegations.contains(new DelegationId(delegationId));
  }
}
