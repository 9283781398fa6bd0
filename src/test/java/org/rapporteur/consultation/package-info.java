/// Tests of consultations and the builders of consultations for all tests.
@org.jspecify.annotations.NullMarked
package org.rapporteur.consultation;
