package org.rapporteur.synthesis.engine.themes;

import java.util.Collection;
import java.util.stream.Stream;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Sha256;

/// All that findings follow from, told so that it is the same only where they are.
final class FoundFrom {

  /// Goes up whenever the same statements would be grouped, named or chosen otherwise.
  private static final int METHOD = 8;

  private final StringBuilder told = new StringBuilder();

  private FoundFrom(String what) {
    told.append(METHOD).append(' ').append(what);
  }

  static FoundFrom of(String what) {
    return new FoundFrom(what);
  }

  FoundFrom and(String more) {
    told.append('\n').append(more);
    return this;
  }

  FoundFrom and(SentenceVectors vectors, LanguageTag language) {
    return and(language + " " + (vectors.knows(language) ? vectors.model(language) : ""));
  }

  /// A revision of a comment never changes.
  FoundFrom and(Collection<Statement> statements) {
    told.append('\n').append(statements.size());
    for (var said : statements) {
      told.append('\n').append(said.id()).append(' ').append(said.comment());
      told.append('.').append(said.revision());
    }
    return this;
  }

  /// The most central first, and how central each is.
  FoundFrom members(Stream<Theme.Member> members) {
    members.forEach(
        member -> told.append('\n').append(member.statement()).append(member.centrality()));
    return and("");
  }

  String hash() {
    return Sha256.hex(told.toString());
  }
}
