/// Starts the embedded MariaDB if no other database is configured, and rejects a database that
/// could lose commits.
@org.jspecify.annotations.NullMarked
package org.rapporteur.shared.database;
