/// Starts the embedded MariaDB where no other is named, and refuses a database that would lose
/// commits.
@org.jspecify.annotations.NullMarked
package org.rapporteur.shared.database;
