/// Translates single words with dictionaries of the operator, in the format of the DICT protocol.
@org.jspecify.annotations.NullMarked
package org.rapporteur.language.dictionary;
