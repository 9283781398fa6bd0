/// What tests of every module stand on: one MariaDB server a run, a database of its own for each
/// Spring context.
@org.jspecify.annotations.NullMarked
package org.rapporteur.testing;
