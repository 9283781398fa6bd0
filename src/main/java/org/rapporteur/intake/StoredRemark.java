package org.rapporteur.intake;

import org.rapporteur.intake.file.ImportRemark;

/// A remark with its id, which is the cursor of the next page.
public record StoredRemark(long id, ImportRemark remark) {

  /// Cursor before the first remark.
  public static final long FIRST_PAGE = 0;
}
