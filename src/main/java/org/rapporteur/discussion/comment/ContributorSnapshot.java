package org.rapporteur.discussion.comment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.contributor.ContributorId;
import org.rapporteur.discussion.contributor.ContributorIdentity;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;

/// The contributor of a comment as they were when they wrote it. Later changes to the person or
/// delegation do not change it.
@Embeddable
class ContributorSnapshot {

  private long contributorId;
  private @Nullable Long personId;
  private @Nullable Long delegationId;
  private String authorName;
  private @Nullable String organization;
  private @Nullable String delegationName;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private StakeholderGroup stakeholderGroup;

  @JdbcTypeCode(SqlTypes.CHAR)
  private @Nullable String country;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private Region region;

  /// True if the secretariat wrote in its official role.
  private boolean official;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected ContributorSnapshot() {}

  ContributorSnapshot(ContributorId contributor, ContributorIdentity identity) {
    var affiliation = identity.affiliation();
    var countryCode = affiliation.country();
    this.contributorId = contributor.value();
    this.personId = identity.person() == null ? null : identity.person().value();
    this.delegationId = identity.delegation() == null ? null : identity.delegation().value();
    this.authorName = identity.name();
    this.delegationName = identity.delegationName();
    this.organization = affiliation.organization();
    this.stakeholderGroup = affiliation.group();
    this.country = countryCode == null ? null : countryCode.value();
    this.region = affiliation.region();
    this.official = identity.isOfficial();
  }

  ContributorId contributor() {
    return new ContributorId(contributorId);
  }

  @Nullable DelegationId delegation() {
    return delegationId == null ? null : new DelegationId(delegationId);
  }

  StakeholderGroup group() {
    return stakeholderGroup;
  }

  Region region() {
    return region;
  }

  boolean isOfficial() {
    return official;
  }

  boolean isSamePerson(Viewer viewer) {
    return personId != null && viewer.isPerson(new PersonId(personId));
  }

  /// Sets the parameters in the column order of [CommentInsertSql]. Returns the index of the last
  /// parameter set.
  int bindTo(PreparedStatement statement, int lastIndex) throws SQLException {
    int column = lastIndex;
    statement.setLong(++column, contributorId);
    CommentInsertSql.setNullableLong(statement, ++column, personId);
    CommentInsertSql.setNullableLong(statement, ++column, delegationId);
    statement.setString(++column, authorName);
    statement.setString(++column, organization);
    statement.setString(++column, delegationName);
    statement.setString(++column, stakeholderGroup.name());
    statement.setString(++column, country);
    statement.setString(++column, region.name());
    statement.setBoolean(++column, official);
    return column;
  }

  @Override
  public String toString() {
    return authorName;
  }
}
