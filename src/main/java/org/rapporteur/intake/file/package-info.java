/// Reads files of contributions row by row, whatever stands in them. Knows nothing of the database.
@org.jspecify.annotations.NullMarked
package org.rapporteur.intake.file;
