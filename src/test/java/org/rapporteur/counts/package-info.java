/// Tests that compare the counts a consultation shows with a simple recount.
@org.jspecify.annotations.NullMarked
package org.rapporteur.counts;
