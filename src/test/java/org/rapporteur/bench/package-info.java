/// Benchmarks of `bin/bench` and their test data.
@org.jspecify.annotations.NullMarked
package org.rapporteur.bench;
