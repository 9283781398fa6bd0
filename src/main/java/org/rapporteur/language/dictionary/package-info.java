/// Translates single words with dictionaries of the operator, in the format of the DICT protocol.
@org.springframework.modulith.NamedInterface("dictionary")
@org.jspecify.annotations.NullMarked
package org.rapporteur.language.dictionary;
