/// How texts and questions fall into words, and where what was sought stands in what was found.
@org.jspecify.annotations.NullMarked
package org.rapporteur.search.words;
