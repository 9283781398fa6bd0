package org.rapporteur.discussion.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.rapporteur.consultation.document.DocumentType;
import org.rapporteur.consultation.document.StoredFile;

/// A file of a comment or submission, with the state of its text extraction.
///
/// @param size in bytes
public record AttachmentDetails(
    AttachmentId id, StoredFile file, long size, TextExtractionState textExtraction) {

  /// Reads a row with the columns id, hash, name, media_type, size and reading.
  public static AttachmentDetails fromRow(ResultSet row) throws SQLException {
    return new AttachmentDetails(
        new AttachmentId(row.getLong("id")),
        fileFromRow(row),
        row.getLong("size"),
        TextExtractionState.valueOf(row.getString("text_extraction")));
  }

  static StoredFile fileFromRow(ResultSet row) throws SQLException {
    return new StoredFile(
        row.getString("hash"),
        row.getString("name"),
        DocumentType.fromMediaType(row.getString("media_type")).orElseThrow());
  }

  /// Size in kilobytes, rounded down. At least 1, because a file of 0 kB looks empty.
  public long kilobytes() {
    return Math.max(1, size / 1024);
  }
}
