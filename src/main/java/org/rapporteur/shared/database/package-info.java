/// Starts the embedded MariaDB if no other database is configured, rejects a database that could
/// lose commits, and recognizes database outages.
@org.jspecify.annotations.NullMarked
package org.rapporteur.shared.database;
