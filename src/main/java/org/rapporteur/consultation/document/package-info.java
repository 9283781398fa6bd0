/// Background documents of a consultation, with their accepted types, storage and safe download.
@org.jspecify.annotations.NullMarked
package org.rapporteur.consultation.document;
