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
import java.time.Instant;
import java.util.Objects;
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
import org.rapporteur.discussion.contributor.ContributorIdentity;
import org.rapporteur.discussion.contributor.NotDelegationSpeaker;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.NotFound;

/// A comment in a thread. It guards its own state. Its texts are revisions, and SQL updates its
/// counts.
@Entity
@DynamicUpdate
class Comment {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private long consultationId;
  private long questionId;
  private @Nullable Integer number;
  /// Number in the order of publication; null until the comment is published.
  private @Nullable Integer publication;

  @Embedded private ThreadPlace place;

  @Embedded private ContributorSnapshot writtenBy;

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

  /// The decision that removed, declined or redacted the comment; the placeholder links to it. The
  /// decision is recorded after the state changes, so SQL sets it.
  private @Nullable Integer decisionNumber;

  @Version private int version;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected Comment() {}

  Comment(
      ConsultationId consultation,
      QuestionId question,
      @Nullable Comment parent,
      ContributorId contributor,
      ContributorIdentity identity,
      LanguageTag language,
      Channel channel,
      Instant receivedAt) {
    this.consultationId = consultation.value();
    this.questionId = question.value();
    this.writtenBy = new ContributorSnapshot(contributor, identity);
    this.language = language;
    this.channel = channel;
    this.state = CommentState.AWAITING_REVIEW;
    this.revision = 1;
    this.createdAt = receivedAt;
    this.receivedAt = receivedAt;
    this.place = parent == null ? new ThreadPlace() : placeBelow(parent);
  }

  private ThreadPlace placeBelow(Comment parent) {
    if (parent.questionId != questionId) {
      throw new ParentInOtherQuestion(parent.number());
    }
    return new ThreadPlace(parent.id(), parent.place);
  }

  CommentId id() {
    return new CommentId(Objects.requireNonNull(id, "The comment is not stored yet"));
  }

  int number() {
    return Objects.requireNonNull(number, "The comment has no number yet");
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

  ThreadPlace place() {
    return place;
  }

  ContributorId contributor() {
    return writtenBy.contributor();
  }

  StakeholderGroup group() {
    return writtenBy.group();
  }

  Region region() {
    return writtenBy.region();
  }

  LanguageTag language() {
    return language;
  }

  boolean isOfficial() {
    return writtenBy.isOfficial();
  }

  Instant receivedAt() {
    return receivedAt;
  }

  /// True if the thread shows the comment or its placeholder.
  boolean isVisible() {
    return publication != null;
  }

  boolean isPublished() {
    return state == CommentState.PUBLISHED;
  }

  void assignNumber(int nextNumber) {
    if (number != null) {
      throw new IllegalStateException("Has a number already: C" + number);
    }
    number = nextNumber;
  }

  /// Publishes the comment for the first time, under this publication number.
  void publish(int nextPublication, Instant now) {
    // A redaction made while the comment awaited review remains valid.
    decisionNumber = state == CommentState.AWAITING_REVIEW ? decisionNumber : null;
    changeState(CommentState.PUBLISHED);
    publication = nextPublication;
    publishedAt = now;
  }

  /// Publishes a removed comment again, under its earlier publication number.
  void restore() {
    changeState(CommentState.PUBLISHED);
    decisionNumber = null;
  }

  void decline() {
    changeState(CommentState.DECLINED);
  }

  void remove() {
    changeState(CommentState.REMOVED);
  }

  /// Undoes the decision. The comment has no replies, so a later publication gets a new publication
  /// number.
  void returnToReview() {
    changeState(CommentState.AWAITING_REVIEW);
    publication = null;
    publishedAt = null;
    decisionNumber = null;
  }

  void withdraw() {
    changeState(CommentState.WITHDRAWN);
  }

  void changeRevision(int newRevision, LanguageTag newLanguage) {
    revision = newRevision;
    language = newLanguage;
  }

  boolean isWrittenBy(Viewer viewer) {
    return writtenBy.isSamePerson(viewer);
  }

  /// The delegation that the comment speaks for; null if the person speaks for themselves.
  @Nullable DelegationId delegation() {
    return writtenBy.delegation();
  }

  boolean isEditableBy(Viewer viewer, EditPeriod period, Instant now) {
    return isWrittenBy(viewer) && isActive() && period.isOpen(receivedAt, now);
  }

  /// Refuses everyone except the author. Authors who left the secretariat or the delegation may not
  /// change what they wrote for it.
  void requireAuthor(Viewer viewer) {
    if (!isWrittenBy(viewer)) {
      throw new NotCommentAuthor(number());
    }
    if (isOfficial()) {
      viewer.requireSecretariat(consultation().scope(), CommentPosting.OFFICIAL_REPLY);
    }
    var delegation = delegation();
    if (delegation != null && !viewer.isSpeakerFor(delegation)) {
      throw new NotDelegationSpeaker();
    }
  }

  /// Refuses everyone except the speakers of its delegation.
  void requireSpeaker(Viewer viewer) {
    var delegation = delegation();
    if (delegation == null || !viewer.isSpeakerFor(delegation)) {
      throw new NotDelegationSpeaker();
    }
  }

  /// Refuses unless this is an answer of a submission that is neither withdrawn, declined nor
  /// removed.
  void requireActiveAnswer() {
    if (channel != Channel.SUBMISSION || !isActive()) {
      throw new NotFound("answer", reference());
    }
  }

  private boolean isActive() {
    return state == CommentState.PUBLISHED || state == CommentState.AWAITING_REVIEW;
  }

  /// Sets the parameters in the column order of [CommentInsertSql].
  void bindTo(PreparedStatement statement, int lastIndex) throws SQLException {
    int column = lastIndex;
    statement.setLong(++column, consultationId);
    statement.setLong(++column, questionId);
    statement.setInt(++column, number());
    CommentInsertSql.setNullableLong(statement, ++column, publication);
    column = place.bindTo(statement, column);
    column = writtenBy.bindTo(statement, column);
    statement.setString(++column, language.value());
    statement.setString(++column, channel.name());
    statement.setString(++column, state.name());
    statement.setInt(++column, revision);
    statement.setTimestamp(++column, Timestamp.from(createdAt));
    statement.setTimestamp(++column, Timestamp.from(receivedAt));
    statement.setTimestamp(++column, publishedAt == null ? null : Timestamp.from(publishedAt));
  }

  private void changeState(CommentState next) {
    if (!state.allowedNext().contains(next)) {
      throw new InvalidCommentStateChange(reference(), state, next);
    }
    state = next;
  }

  private String reference() {
    return number == null ? "" : CommentLinks.reference(number);
  }
}
