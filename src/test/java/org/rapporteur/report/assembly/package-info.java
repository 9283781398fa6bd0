/// Checks how drafts become documents.
@org.jspecify.annotations.NullMarked
package org.rapporteur.report.assembly;
