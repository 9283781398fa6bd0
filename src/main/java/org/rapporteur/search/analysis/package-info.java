/// Parsing of search texts, tokenizing, and highlighting of matches in excerpts.
@org.jspecify.annotations.NullMarked
package org.rapporteur.search.analysis;
