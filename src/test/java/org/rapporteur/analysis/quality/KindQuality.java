package org.rapporteur.analysis.quality;

import java.util.List;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.sentence.StatementKind;
import org.rapporteur.analysis.statement.StatementReader;

/// Compares the kinds of statements with those that a person gave.
public final class KindQuality {

  /// Hits, false alarms and misses.
  public record Counts(int hits, int falseAlarms, int misses) {

    public double precision() {
      return hits / (double) Math.max(1, hits + falseAlarms);
    }

    public double recall() {
      return hits / (double) Math.max(1, hits + misses);
    }
  }

  private KindQuality() {}

  /// A statement counts as a proposal for the person if it overlaps one that was coded so.
  public static Counts proposals(CodedConsultation coded) {
    int hits = 0;
    int falseAlarms = 0;
    int misses = 0;
    var statements =
        StatementReader.read(coded.material(), List.of(), Memory.NONE, Progress.SILENT)
            .statements();
    for (var statement : statements) {
      boolean expected =
          coded.statements().stream()
              .filter(other -> other.kind().equals("proposal"))
              .filter(other -> other.comment() == statement.comment())
              .anyMatch(
                  other ->
                      other.span().start() < statement.span().end()
                          && statement.span().start() < other.span().end());
      boolean found = statement.kind() == StatementKind.PROPOSAL;
      hits += expected && found ? 1 : 0;
      falseAlarms += found && !expected ? 1 : 0;
      misses += expected && !found ? 1 : 0;
      if (Boolean.getBoolean("rapporteur.show") && expected != found) {
        System.out.println((found ? "+ " : "- ") + statement.text());
      }
    }
    return new Counts(hits, falseAlarms, misses);
  }
}
