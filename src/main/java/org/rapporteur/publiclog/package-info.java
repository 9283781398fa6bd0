/// Owns the public log: entries, the Merkle tree over them, signed checkpoints, and their pages.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "uikit"})
@org.jspecify.annotations.NullMarked
package org.rapporteur.publiclog;
