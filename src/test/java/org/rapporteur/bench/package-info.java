/// Makes the material that `bin/bench` measures with.
@org.jspecify.annotations.NullMarked
package org.rapporteur.bench;
