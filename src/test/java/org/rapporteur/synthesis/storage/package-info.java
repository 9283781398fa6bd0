@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.storage;
