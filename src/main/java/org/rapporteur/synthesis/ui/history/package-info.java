/// The tab of changes, versions and compared drafts.
@org.jspecify.annotations.NullMarked
package org.rapporteur.synthesis.ui.history;
