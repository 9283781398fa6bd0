/// Parts that all screens of the discussion share: page addresses, templates, sections and tables.
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.ui.page;
