/// The draft of a report: its sections, sentences, citations and counts, and what it cites.
@org.springframework.modulith.NamedInterface("draft")
@org.jspecify.annotations.NullMarked
package org.rapporteur.analysis.draft;
