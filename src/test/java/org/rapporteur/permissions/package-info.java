/// The permission test: what `src/docs/permissions.md` says of each role, act and state is tried on
/// the real product, and every door of the product has its row there.
@org.jspecify.annotations.NullMarked
package org.rapporteur.permissions;
