package org.rapporteur.response.challenge;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.response.EditionParagraph;
import org.rapporteur.response.PublicEntry;

/// A contributor's public objection to a paragraph, with the answer of the secretariat.
@Entity
class Challenge {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private long consultationId;
  private EditionParagraph paragraph;
  private Challenger challenger;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private ChallengeGround ground;

  private int commentNumber;
  private String text;
  private PublicEntry entry;

  @EmbeddedColumnNaming("answer_%s")
  private @Nullable ChallengeAnswer answer;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected Challenge() {}

  Challenge(
      ConsultationId consultation,
      EditionParagraph paragraph,
      Challenger challenger,
      ChallengeDraft draft,
      PublicEntry entry) {
    this.consultationId = consultation.value();
    this.paragraph = paragraph;
    this.challenger = challenger;
    this.ground = draft.ground();
    this.commentNumber = draft.comment();
    this.text = draft.text();
    this.entry = entry;
  }

  boolean isOpen() {
    return answer == null;
  }

  boolean concerns(EditionParagraph other) {
    return paragraph.equals(other);
  }

  boolean isBy(Challenger other) {
    return challenger.personId() == other.personId();
  }

  /// An answer is final.
  void requireOpen() {
    if (!isOpen()) {
      throw new ChallengeAlreadyAnswered(entry);
    }
  }

  void answer(ChallengeAnswer given) {
    requireOpen();
    answer = given;
  }

  ChallengeDetails details() {
    if (id == null) {
      throw new IllegalStateException("Not stored yet: " + entry);
    }
    return new ChallengeDetails(
        new ChallengeId(id), paragraph, challenger, ground, commentNumber, text, entry, answer);
  }
}
