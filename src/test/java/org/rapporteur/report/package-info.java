/// Checks that editions are published, served, corrected and kept.
@org.jspecify.annotations.NullMarked
package org.rapporteur.report;
