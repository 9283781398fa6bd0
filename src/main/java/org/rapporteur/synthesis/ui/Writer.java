package org.rapporteur.synthesis.ui;

import java.util.List;

/// A form in which sentences are written, for which comments are searched.
interface Writer {

  List<SentenceField> fields();

  /// The one that was written in last.
  SentenceField current();
}
