package org.rapporteur.consultation.document;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.shared.LanguageTag;

/// A background document of one consultation. Documents with equal content share one file in the
/// document folder.
@Entity
class Document {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private long consultationId;

  @JdbcTypeCode(SqlTypes.CHAR)
  private String hash;

  private String name;
  private String title;
  private String mediaType;
  private long size;
  private LanguageTag language;
  private Instant addedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected Document() {}

  Document(
      ConsultationId consultation,
      FileStorage.ReceivedFile file,
      String name,
      String title,
      LanguageTag language,
      Instant addedAt) {
    this.consultationId = consultation.value();
    this.hash = file.hash();
    this.size = file.size();
    this.mediaType = file.type().mediaType();
    this.name = name;
    this.title = title;
    this.language = language;
    this.addedAt = addedAt;
  }

  void describe(String newTitle, LanguageTag newLanguage) {
    this.title = newTitle;
    this.language = newLanguage;
  }

  DocumentDetails details() {
    if (id == null) {
      throw new IllegalStateException("Not stored yet: " + name);
    }
    return new DocumentDetails(
        new DocumentId(id),
        new ConsultationId(consultationId),
        new StoredFile(hash, name, DocumentType.fromMediaType(mediaType).orElseThrow()),
        title,
        size,
        language,
        addedAt);
  }
}
