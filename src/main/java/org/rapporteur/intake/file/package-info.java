/// Reads files of contributions row by row and skips invalid rows. It does not use the database.
/// The CSV reader is our own, because it limits the size of a record and can resume (decision
/// 0007).
@org.jspecify.annotations.NullMarked
package org.rapporteur.intake.file;
