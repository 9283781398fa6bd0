package org.rapporteur.synthesis.coding;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.stances.Stance;
import org.rapporteur.identity.PersonId;
import org.rapporteur.language.TextSpan;

/// A contributor in a coding: the words to be coded, the code of each seat, and the settlements of
/// a disagreement.
///
/// @param settled the last first
record CodingUnit(
    int position,
    int holder,
    String group,
    List<Words> words,
    @Nullable Stance first,
    @Nullable Stance second,
    List<Settled> settled) {

  /// A place in a comment, so that removed words are removed here too. Without a span it is the
  /// whole comment.
  record Words(int comment, int revision, @Nullable TextSpan span) {

    boolean isRevised(Material material) {
      return material.comment(comment).filter(now -> now.revision() != revision).isPresent();
    }
  }

  record Settled(Stance stance, String reason, PersonId by, Instant at) {}

  CodingUnit coded(int seat, Stance stance) {
    return new CodingUnit(
        position,
        holder,
        group,
        words,
        seat == 1 ? stance : first,
        seat == 1 ? second : stance,
        settled);
  }

  CodingUnit settled(Settled last) {
    var all = Stream.concat(Stream.of(last), settled.stream()).toList();
    return new CodingUnit(position, holder, group, words, first, second, all);
  }

  /// True if some of its words may still be read.
  boolean isReadable(Material material) {
    return words.stream().anyMatch(said -> material.comment(said.comment()).isPresent());
  }

  boolean isDisputed() {
    return first != null && second != null && first != second;
  }

  /// The stance that counts: null while a code is missing or a disagreement is open.
  @Nullable Stance stance() {
    if (!isDisputed()) {
      return second == null ? null : first;
    }
    return settled.isEmpty() ? null : settled.getFirst().stance();
  }

  List<Integer> comments() {
    return words.stream().map(Words::comment).distinct().toList();
  }

  @Nullable Stance of(int seat) {
    return seat == 1 ? first : second;
  }
}
