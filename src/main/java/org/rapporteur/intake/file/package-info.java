/// Reads files of contributions row by row, tolerating any error in them. It does not use the
/// database. Reads CSV with its own bounded reader that can resume (decision 0007).
@org.jspecify.annotations.NullMarked
package org.rapporteur.intake.file;
