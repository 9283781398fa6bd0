package org.rapporteur.discussion.comment;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.contributor.ContributorId;
import org.rapporteur.discussion.contributor.Voice;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;

/// One contribution in a thread. It guards its own state; its words are in its revisions, its
/// counts beside them.
@Entity
@DynamicUpdate
class Comment {

  /// Replies below this hang at it: nobody reads deeper, and a chain of replies must not become a
  /// recursion.
  static final int MAX_DEPTH = 200;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private long consultationId;
  private long questionId;
  private @Nullable Integer number;
  private @Nullable Integer publication;
  private @Nullable Long parentId;
  private @Nullable Long rootId;

  @JdbcTypeCode(SqlTypes.SMALLINT)
  private int depth;

  @Embedded private Byline by;

  private LanguageTag language;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private Channel channel;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private CommentState state;

  private int revision;
  private Instant createdAt;
  private Instant receivedAt;
  private @Nullable Instant publishedAt;

  /// The decision that removed, declined or redacted it, for the link in its place.
  private @Nullable Integer decisionNumber;

  @Version private int version;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected Comment() {}

  Comment(
      ConsultationId consultation,
      QuestionId question,
      @Nullable Comment parent,
      ContributorId contributor,
      Voice voice,
      LanguageTag language,
      Channel channel,
      Instant receivedAt) {
    this.consultationId = consultation.value();
    this.questionId = question.value();
    this.by = new Byline(contributor, voice);
    this.language = language;
    this.channel = channel;
    this.state = CommentState.AWAITING_REVIEW;
    this.revision = 1;
    this.createdAt = receivedAt;
    this.receivedAt = receivedAt;
    if (parent != null) {
      hangBelow(parent);
    }
  }

  private void hangBelow(Comment parent) {
    if (parent.questionId != questionId) {
      throw new ParentIsElsewhere(parent.number());
    }
    parentId = parent.id().value();
    rootId = parent.rootId == null ? parentId : parent.rootId;
    depth = Math.min(parent.depth + 1, MAX_DEPTH);
  }

  CommentId id() {
    if (id == null) {
      throw new IllegalStateException("Not stored yet: a comment by " + by);
    }
    return new CommentId(id);
  }

  int number() {
    if (number == null) {
      throw new IllegalStateException("No number yet: comment " + id);
    }
    return number;
  }

  ConsultationId consultation() {
    return new ConsultationId(consultationId);
  }

  QuestionId question() {
    return new QuestionId(questionId);
  }

  CommentState state() {
    return state;
  }

  int revision() {
    return revision;
  }

  boolean isRoot() {
    return rootId == null;
  }

  @Nullable Long rootId() {
    return rootId;
  }

  @Nullable Long parentId() {
    return parentId;
  }

  ContributorId contributor() {
    return by.contributor();
  }

  @Nullable PersonId person() {
    return by.person();
  }

  StakeholderGroup group() {
    return by.group();
  }

  Region region() {
    return by.region();
  }

  LanguageTag language() {
    return language;
  }

  boolean isOfficial() {
    return by.isOfficial();
  }

  Instant receivedAt() {
    return receivedAt;
  }

  boolean isVisible() {
    return publication != null;
  }

  boolean isPublished() {
    return state == CommentState.PUBLISHED;
  }

  void arrive(int givenNumber) {
    if (number != null) {
      throw new IllegalStateException("Has a number already: C" + number);
    }
    number = givenNumber;
  }

  /// Made elsewhere and before it arrived here.
  void madeAt(Instant made) {
    createdAt = made;
  }

  /// Gives the publication number the first time; a restored comment keeps the place it had.
  void publish(int nextPublication, Instant now) {
    // What was redacted while it waited stays redacted.
    decisionNumber = state == CommentState.AWAITING_REVIEW ? decisionNumber : null;
    become(CommentState.PUBLISHED);
    if (publication == null) {
      publication = nextPublication;
      publishedAt = now;
    }
  }

  void decline(int decision) {
    become(CommentState.DECLINED);
    decisionNumber = decision;
  }

  void remove(int decision) {
    become(CommentState.REMOVED);
    decisionNumber = decision;
  }

  /// As if it had not been decided on: nobody has answered it, so its place is given anew later.
  void returnToReview() {
    become(CommentState.AWAITING_REVIEW);
    publication = null;
    publishedAt = null;
    decisionNumber = null;
  }

  void withdraw() {
    become(CommentState.WITHDRAWN);
  }

  void show(int shownRevision, LanguageTag newLanguage) {
    revision = shownRevision;
    language = newLanguage;
  }

  boolean isBy(Viewer viewer) {
    return by.isOf(viewer);
  }

  /// For which delegation it speaks; null for a person alone.
  @Nullable DelegationId speaksFor() {
    return by.delegation();
  }

  boolean isEditableBy(Viewer viewer, int editMinutes, Instant now) {
    return isBy(viewer)
        && stands()
        && now.isBefore(receivedAt.plus(Duration.ofMinutes(editMinutes)));
  }

  /// Part of a submission that its delegation has not taken back, and that no decision took away.
  boolean isStandingAnswer() {
    return channel == Channel.SUBMISSION && stands();
  }

  private boolean stands() {
    return state == CommentState.PUBLISHED || state == CommentState.AWAITING_REVIEW;
  }

  /// In the order of the columns in [CommentInserts], after so many parameters.
  void writeTo(PreparedStatement row, int before) throws SQLException {
    int at = before;
    row.setLong(++at, consultationId);
    row.setLong(++at, questionId);
    row.setInt(++at, number());
    CommentInserts.number(row, ++at, publication);
    CommentInserts.number(row, ++at, parentId);
    CommentInserts.number(row, ++at, rootId);
    row.setInt(++at, depth);
    at = by.writeTo(row, at);
    row.setString(++at, language.value());
    row.setString(++at, channel.name());
    row.setString(++at, state.name());
    row.setInt(++at, revision);
    row.setTimestamp(++at, Timestamp.from(createdAt));
    row.setTimestamp(++at, Timestamp.from(receivedAt));
    row.setTimestamp(++at, publishedAt == null ? null : Timestamp.from(publishedAt));
  }

  private void become(CommentState next) {
    if (!state.next().contains(next)) {
      throw new CommentCannotBecome(reference(), state, next);
    }
    state = next;
  }

  private String reference() {
    return number == null ? "" : CommentLinks.reference(number);
  }
}
