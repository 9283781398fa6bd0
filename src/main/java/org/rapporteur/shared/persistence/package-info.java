/// Stores value types of this module in database columns.
@org.jspecify.annotations.NullMarked
package org.rapporteur.shared.persistence;
