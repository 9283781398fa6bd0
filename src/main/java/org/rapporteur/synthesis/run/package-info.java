/// Owns runs: from the comments published at one moment to a draft, in the database, so that one
/// can be watched, cancelled, and carried on after a crash.
@org.springframework.modulith.NamedInterface("run")
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.run;
