package org.rapporteur.identity.delegation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.ViewerCacheInvalidator;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Slug;

/// An organization with several authorized speakers. One of them, the head, invites the others.
@Entity
@EntityListeners(ViewerCacheInvalidator.class)
class Delegation {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String slug;
  private String name;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "stakeholder_group")
  private StakeholderGroup group;

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 2)
  private @Nullable String country;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private DelegationState state;

  private long requestedBy;
  private Instant requestedAt;
  private String statement;
  private @Nullable Long answeredBy;
  private @Nullable Instant answeredAt;
  private @Nullable String answer;
  private boolean sample;

  @OneToMany(mappedBy = "delegation", cascade = CascadeType.ALL)
  @OrderBy("id")
  private List<Speaker> speakers = new ArrayList<>();

  @Version private int version;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected Delegation() {}

  Delegation(Slug slug, DelegationDraft draft, PersonId head, Instant now) {
    this.slug = slug.value();
    this.name = draft.name();
    this.group = draft.group();
    this.country = draft.country() == null ? null : draft.country().value();
    this.state = DelegationState.REQUESTED;
    this.requestedBy = head.value();
    this.requestedAt = now;
    this.statement = draft.statement();
    speakers.add(new Speaker(this, head, true, now));
  }

  DelegationId id() {
    if (id == null) {
      throw new IllegalStateException("Not stored yet: " + slug);
    }
    return new DelegationId(id);
  }

  void verify(PersonId actor, String answer, Instant now) {
    changeState(DelegationState.VERIFIED);
    recordAnswer(actor, answer, now);
  }

  void refuse(PersonId actor, String reason, Instant now) {
    changeState(DelegationState.REFUSED);
    recordAnswer(actor, reason, now);
  }

  /// Returns false if the person is already a speaker.
  boolean addSpeaker(PersonId person, Instant now) {
    requireVerified();
    if (activeSpeaker(person).isPresent()) {
      return false;
    }
    speakers.add(new Speaker(this, person, false, now));
    return true;
  }

  /// Refused for the head, because only a head can invite speakers.
  void endSpeaker(PersonId person, Instant now) {
    var speaker = activeSpeaker(person).orElseThrow(() -> new SpeakerUnknown(slug));
    if (speaker.isHead()) {
      throw new DelegationHeadRequired(slug);
    }
    speaker.end(now);
  }

  void changeHead(PersonId newHead) {
    requireVerified();
    var next = activeSpeaker(newHead).orElseThrow(() -> new SpeakerUnknown(slug));
    speakers.forEach(speaker -> speaker.changeHead(speaker == next));
  }

  void markAsSample() {
    sample = true;
  }

  boolean isHeadedBy(PersonId person) {
    return activeSpeaker(person).filter(Speaker::isHead).isPresent();
  }

  /// A delegation always has one.
  PersonId head() {
    return speakers.stream().filter(Speaker::isHead).findFirst().orElseThrow().person();
  }

  boolean wasRequestedBy(PersonId person) {
    return requestedBy == person.value();
  }

  Slug slug() {
    return new Slug(slug);
  }

  String name() {
    return name;
  }

  StakeholderGroup group() {
    return group;
  }

  @Nullable CountryCode country() {
    return CountryCode.parseNullable(country);
  }

  DelegationState state() {
    return state;
  }

  PersonId requestedBy() {
    return new PersonId(requestedBy);
  }

  Instant requestedAt() {
    return requestedAt;
  }

  @Nullable Instant answeredAt() {
    return answeredAt;
  }

  String statement() {
    return statement;
  }

  String answer() {
    return answer == null ? "" : answer;
  }

  boolean isSample() {
    return sample;
  }

  List<Speaker> speakers() {
    return speakers;
  }

  private Optional<Speaker> activeSpeaker(PersonId person) {
    return speakers.stream().filter(s -> s.isActive() && s.person().equals(person)).findFirst();
  }

  void requireVerified() {
    if (state != DelegationState.VERIFIED) {
      throw new DelegationNotVerified(slug);
    }
  }

  private void changeState(DelegationState next) {
    if (!state.next().contains(next)) {
      throw new DelegationAlreadyAnswered(slug);
    }
    state = next;
  }

  private void recordAnswer(PersonId actor, String text, Instant now) {
    answeredBy = actor.value();
    answeredAt = now;
    answer = text;
  }
}
