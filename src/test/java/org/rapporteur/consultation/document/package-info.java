/// Tests of documents, hostile ones above all.
@org.jspecify.annotations.NullMarked
package org.rapporteur.consultation.document;
