/// Models that turn sentences into vectors: the built-in ones and the operator's.
@org.jspecify.annotations.NullMarked
package org.rapporteur.language.model;
