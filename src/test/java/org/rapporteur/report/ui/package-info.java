/// Checks the screens of a report as a user's task.
@org.jspecify.annotations.NullMarked
package org.rapporteur.report.ui;
