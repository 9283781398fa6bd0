/// The index itself: what it keeps of each public thing, how it is written, built anew and asked.
@org.jspecify.annotations.NullMarked
package org.rapporteur.search.index;
