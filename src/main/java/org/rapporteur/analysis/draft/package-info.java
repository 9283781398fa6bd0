/// Writes and checks the draft of a report.
@org.springframework.modulith.NamedInterface("draft")
@org.jspecify.annotations.NullMarked
package org.rapporteur.analysis.draft;
