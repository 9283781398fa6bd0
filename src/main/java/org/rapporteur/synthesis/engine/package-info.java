/// Owns the way from a snapshot of comments to a drafted document: pure computation, the same input
/// gives the same output, and no stage knows a database.
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.engine;
