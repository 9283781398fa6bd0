/// Tests of public data: the formats by reading back what was written, the rest by asking for it.
@org.jspecify.annotations.NullMarked
package org.rapporteur.report.data;
