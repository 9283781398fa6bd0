/// Models that turn sentences into vectors: those that come with the product, and the operator's.
@org.jspecify.annotations.NullMarked
package org.rapporteur.language.model;
