/// Listeners and sources that bring the public items of each module into the index.
@org.jspecify.annotations.NullMarked
package org.rapporteur.search.source;
