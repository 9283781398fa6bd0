package org.rapporteur.intake;

import org.rapporteur.intake.file.ImportRemark;

/// A remark with its id, which is the cursor of the list.
public record StoredRemark(long id, ImportRemark remark) {}
