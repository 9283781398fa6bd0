package org.rapporteur.discussion.comment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.security.SecureRandom;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Markdown;
import org.springframework.data.domain.Persistable;

/// The text of a comment in one revision. The HTML is stored so that reading never renders
/// Markdown.
@Entity
@Table(name = "comment_revision")
class Revision implements Persistable<Revision.CommentRevisionKey> {

  @Embeddable
  record CommentRevisionKey(long commentId, int number) {}

  private static final int SALT_LENGTH = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  @EmbeddedId private CommentRevisionKey key;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private RevisionState state;

  @JdbcTypeCode(SqlTypes.LONGVARCHAR)
  private String text;

  @JdbcTypeCode(SqlTypes.LONGVARCHAR)
  private String html;

  private int rendererVersion;
  private LanguageTag language;

  @JdbcTypeCode(SqlTypes.BINARY)
  private byte[] salt;

  private @Nullable Long createdBy;
  private Instant createdAt;

  /// Without this flag, Spring Data would select the row before each insert, because the key is
  /// assigned.
  @Transient private transient boolean isUnsaved;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected Revision() {}

  Revision(
      CommentId comment,
      int number,
      RevisionState state,
      String text,
      LanguageTag language,
      @Nullable PersonId actor,
      Instant now) {
    this.key = new CommentRevisionKey(comment.value(), number);
    this.state = state;
    this.text = text;
    this.html = Markdown.toHtml(text);
    this.rendererVersion = Markdown.RENDERER_VERSION;
    this.language = language;
    this.salt = randomSalt();
    this.createdBy = actor == null ? null : actor.value();
    this.createdAt = now;
    this.isUnsaved = true;
  }

  /// Bytes that are hashed with the text, so that nobody can guess the text from its digest.
  static byte[] randomSalt() {
    byte[] salt = new byte[SALT_LENGTH];
    RANDOM.nextBytes(salt);
    return salt;
  }

  int number() {
    return key.number();
  }

  RevisionState state() {
    return state;
  }

  String text() {
    return text;
  }

  CommentReferenceSql.StoredRevision toStoredRevision() {
    return CommentReferenceSql.StoredRevision.fromHtml(
        new CommentId(key.commentId()), key.number(), text, html);
  }

  LanguageTag language() {
    return language;
  }

  void changeState(RevisionState next) {
    state = next;
  }

  @Override
  public CommentRevisionKey getId() {
    return key;
  }

  @Override
  public boolean isNew() {
    return isUnsaved;
  }
}
