package org.rapporteur.discussion.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.rapporteur.consultation.document.DocumentType;
import org.rapporteur.consultation.document.HeldFile;

/// An attachment as it is listed. The size counts bytes.
public record AttachmentDetails(AttachmentId id, HeldFile file, long size, Reading reading) {

  /// Of a row with the columns id, hash, name, media_type, size and reading.
  public static AttachmentDetails read(ResultSet row) throws SQLException {
    return new AttachmentDetails(
        new AttachmentId(row.getLong("id")),
        file(row),
        row.getLong("size"),
        Reading.valueOf(row.getString("reading")));
  }

  static HeldFile file(ResultSet row) throws SQLException {
    return new HeldFile(
        row.getString("hash"),
        row.getString("name"),
        DocumentType.of(row.getString("media_type")).orElseThrow());
  }

  public long kilobytes() {
    return Math.max(1, size / 1024);
  }
}
