/// Background documents of a consultation: what may be one, where it is kept, and how it is handed
/// out so that nothing in it can run.
@org.jspecify.annotations.NullMarked
package org.rapporteur.consultation.document;
