/// Permission tests: try every row of `src/docs/permissions.md` on the running product and require
/// a row for every way into it.
@org.jspecify.annotations.NullMarked
package org.rapporteur.permissions;
