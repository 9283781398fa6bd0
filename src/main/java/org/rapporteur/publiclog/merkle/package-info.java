/// Merkle trees of RFC 6962: appending, roots and proofs.
@org.jspecify.annotations.NullMarked
package org.rapporteur.publiclog.merkle;
