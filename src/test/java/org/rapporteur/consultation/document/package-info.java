/// Tests of documents, including hostile files.
@org.jspecify.annotations.NullMarked
package org.rapporteur.consultation.document;
