package org.rapporteur.intake;

import org.rapporteur.intake.file.Remark;

/// A remark with its place in the list.
public record StoredRemark(long id, Remark remark) {}
