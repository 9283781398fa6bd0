/// Tests of the formats of a report, each by reading back what was written.
@org.jspecify.annotations.NullMarked
package org.rapporteur.report.format;
