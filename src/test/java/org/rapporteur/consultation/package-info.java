/// Tests of consultations and what other modules' tests build consultations with.
@org.jspecify.annotations.NullMarked
package org.rapporteur.consultation;
