package org.rapporteur.synthesis.coding;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.stances.Agreement;
import org.rapporteur.analysis.stances.Stance;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.language.TextSpan;

/// A coding as its rows say.
record StoredCoding(
    long id,
    ConsultationId consultation,
    int number,
    int question,
    String theme,
    String label,
    Set<String> statements,
    String proposition,
    boolean sample,
    int population,
    String seed,
    int draft,
    PersonId openedBy,
    Instant openedAt,
    boolean givenUp,
    List<Coder> coders) {

  record Coder(int seat, PersonId person, @Nullable Instant handedInAt) {}

  /// A contributor, the words to be coded, and the codes by seat.
  record Unit(
      int position,
      int holder,
      String group,
      List<Words> words,
      @Nullable Stance first,
      @Nullable Stance second,
      List<Settled> settled) {

    /// Whether anything of it may still be read.
    boolean isReadable(Material material) {
      return words.stream().anyMatch(said -> material.comment(said.comment()).isPresent());
    }

    boolean isDisputed() {
      return first != null && second != null && first != second;
    }

    /// The one that counts; none while a code is missing or a disagreement is open.
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

  /// Where words stand; without a span they are the whole comment.
  record Words(int comment, int revision, @Nullable TextSpan span) {

    boolean isRevised(Material material) {
      return material.comment(comment).filter(now -> now.revision() != revision).isPresent();
    }
  }

  /// The last first.
  record Settled(Stance stance, String reason, PersonId by, Instant at) {}

  boolean isIn() {
    return coders.stream().allMatch(coder -> coder.handedInAt() != null);
  }

  Optional<Coder> coder(PersonId person) {
    return coders.stream().filter(coder -> coder.person().equals(person)).findFirst();
  }

  CodingState state(List<Unit> units, Material material) {
    if (givenUp) {
      return CodingState.GIVEN_UP;
    }
    if (!isIn()) {
      return CodingState.CODING;
    }
    boolean isOpen = counted(units, material).stream().anyMatch(unit -> unit.stance() == null);
    return isOpen ? CodingState.SETTLING : CodingState.SETTLED;
  }

  /// Those of whom something may still be read, coded by both.
  static List<Unit> counted(List<Unit> units, Material material) {
    return units.stream()
        .filter(unit -> unit.first() != null && unit.second() != null)
        .filter(unit -> unit.isReadable(material))
        .toList();
  }

  static Agreement agreement(List<Unit> counted) {
    return Agreement.of(
        counted.stream()
            .map(
                unit ->
                    new Agreement.Pair(
                        Objects.requireNonNull(unit.first()),
                        Objects.requireNonNull(unit.second())))
            .toList());
  }
}
