package org.rapporteur.intake.file;

/// What is to be said of a row: that it cannot be taken, or what became of it.
///
/// @param code its words are the message `intake.remark.<code>`
/// @param found what stood there, shortened
public record Remark(long line, Outcome outcome, String field, String code, String found) {

  /// Left out, taken as a thread of its own, or taken without what could not be read.
  public enum Outcome {
    LEFT_OUT,
    THREAD,
    WITHOUT
  }
}
