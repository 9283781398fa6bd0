/// The page on which a draft is exported as DOCX and an edited file is imported.
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.ui.manuscript;
