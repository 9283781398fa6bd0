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
import org.rapporteur.discussion.contributor.Voice;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;

/// Who speaks in a comment, as they were when they spoke: what becomes of them later changes
/// nothing in it.
@Embeddable
class Byline {

  private long contributorId;
  private @Nullable Long personId;
  private @Nullable Long delegationId;
  private String author;
  private @Nullable String organization;
  private @Nullable String delegation;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private StakeholderGroup stakeholderGroup;

  @JdbcTypeCode(SqlTypes.CHAR)
  private @Nullable String country;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private Region region;

  /// Said by the secretariat as the secretariat.
  private boolean official;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected Byline() {}

  Byline(ContributorId contributor, Voice voice) {
    var affiliation = voice.affiliation();
    var countryCode = affiliation.country();
    this.contributorId = contributor.value();
    this.personId = voice.person() == null ? null : voice.person().value();
    this.delegationId = voice.delegation() == null ? null : voice.delegation().value();
    this.author = voice.name();
    this.delegation = voice.delegationName();
    this.organization = affiliation.organization();
    this.stakeholderGroup = affiliation.group();
    this.country = countryCode == null ? null : countryCode.value();
    this.region = affiliation.region();
    this.official = voice.isOfficial();
  }

  ContributorId contributor() {
    return new ContributorId(contributorId);
  }

  @Nullable PersonId person() {
    return personId == null ? null : new PersonId(personId);
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

  boolean isOf(Viewer viewer) {
    return personId != null && viewer.is(new PersonId(personId));
  }

  /// In the order of the columns in [CommentInserts]; answers after how many parameters.
  int writeTo(PreparedStatement row, int before) throws SQLException {
    int at = before;
    row.setLong(++at, contributorId);
    CommentInserts.number(row, ++at, personId);
    CommentInserts.number(row, ++at, delegationId);
    row.setString(++at, author);
    row.setString(++at, organization);
    row.setString(++at, delegation);
    row.setString(++at, stakeholderGroup.name());
    row.setString(++at, country);
    row.setString(++at, region.name());
    row.setBoolean(++at, official);
    return at;
  }

  @Override
  public String toString() {
    return author;
  }
}
