/// Runs scheduled jobs on one server at a time, and event listeners in threads of their own.
@org.jspecify.annotations.NullMarked
package org.rapporteur.shared.job;
