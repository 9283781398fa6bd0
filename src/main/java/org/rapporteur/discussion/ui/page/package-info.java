/// Parts that all pages of the module use: addresses, templates, sections, tables and a dialog.
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.ui.page;
