/// Loads models that convert sentences to vectors: the built-in models and those of the operator.
@org.jspecify.annotations.NullMarked
package org.rapporteur.language.model;
