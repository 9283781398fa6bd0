/// Reads files of contributions row by row, tolerating any error in them. It does not use the
/// database.
@org.jspecify.annotations.NullMarked
package org.rapporteur.intake.file;
