/// Shared test support: one MariaDB server per run, one database per Spring context.
@org.jspecify.annotations.NullMarked
package org.rapporteur.testing;
