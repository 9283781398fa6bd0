/// Security tests over all addresses: hidden content is never public, and hostile texts never run.
@org.jspecify.annotations.NullMarked
package org.rapporteur.proof;
