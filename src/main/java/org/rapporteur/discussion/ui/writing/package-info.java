/// Fields for writing comments and submissions, and the services behind them.
@org.jspecify.annotations.NullMarked
package org.rapporteur.discussion.ui.writing;
