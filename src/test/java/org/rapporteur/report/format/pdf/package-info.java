/// Tests of the report as PDF.
@org.jspecify.annotations.NullMarked
package org.rapporteur.report.format.pdf;
