package org.rapporteur.consultation.document;

import java.util.List;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.shared.LanguageTag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores the texts inside background documents. They are not part of the entity, because a page
/// lists documents without their texts.
@Component
class DocumentTextSql {

  /// The search index receives this part of a document, about eighty pages, to limit its memory.
  private static final int MAX_CHARACTERS = 200_000;

  private final JdbcClient database;

  DocumentTextSql(JdbcClient database) {
    this.database = database;
  }

  /// A document whose text was not extracted yet.
  record PendingDocument(DocumentId id, String hash, DocumentType type) {}

  List<PendingDocument> listPending(ConsultationId consultation) {
    return database
        .sql(
            """
            SELECT d.id, d.hash, d.media_type
              FROM document d LEFT JOIN document_text t ON t.document_id = d.id
             WHERE d.consultation_id = ? AND t.document_id IS NULL ORDER BY d.id
            """)
        .param(consultation.value())
        .query(
            (row, n) ->
                new PendingDocument(
                    new DocumentId(row.getLong("id")),
                    row.getString("hash"),
                    DocumentType.fromMediaType(row.getString("media_type")).orElseThrow()))
        .list();
  }

  /// Stores the text of a document. Does nothing if the document was removed meanwhile.
  ///
  /// @param text empty if the document has no readable text
  void add(DocumentId document, String text) {
    database
        .sql(
            """
            INSERT IGNORE INTO document_text (document_id, text)
            SELECT id, ? FROM document WHERE id = ?
            """)
        .params(text, document.value())
        .update();
  }

  List<DocumentText> list(ConsultationId consultation) {
    return database
        .sql(
            """
            SELECT d.language, LEFT(t.text, :maxCharacters) AS text
              FROM document d JOIN document_text t ON t.document_id = d.id
             WHERE d.consultation_id = :consultation AND t.text <> '' ORDER BY d.id
            """)
        .param("maxCharacters", MAX_CHARACTERS)
        .param("consultation", consultation.value())
        .query(
            (row, n) ->
                new DocumentText(new LanguageTag(row.getString("language")), row.getString("text")))
        .list();
  }
}
