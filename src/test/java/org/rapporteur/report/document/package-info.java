/// Tests of the model of a report, and the reports that other tests render.
@org.jspecify.annotations.NullMarked
package org.rapporteur.report.document;
