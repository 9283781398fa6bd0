/// Parts that all pages of the module use: addresses, templates, sections and tables.
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.ui.page;
