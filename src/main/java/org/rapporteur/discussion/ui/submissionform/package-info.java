/// Screens where speakers write, edit and withdraw formal submissions and read their receipts.
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.ui.submissionform;
