/// Owns the drafted paragraphs, the ledger of what became of each comment, and the check of both.
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.engine.draft;
