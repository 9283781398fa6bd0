/// HTML of question and comment pages, as whole pages, as fragments and for printing.
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.ui.thread;
