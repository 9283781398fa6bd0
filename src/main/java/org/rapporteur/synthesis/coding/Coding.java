package org.rapporteur.synthesis.coding;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.stances.Agreement;
import org.rapporteur.analysis.stances.Stance;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.shared.NotFound;
import org.rapporteur.synthesis.finding.ThemeFinding;

/// A coding by two people: how each contributor to a theme stands to a proposition.
@Entity
@Table(name = "synthesis_coding")
class Coding {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private long consultationId;
  private int number;
  private int question;
  private String theme;
  private String label;

  @JdbcTypeCode(SqlTypes.JSON)
  private Set<String> statements;

  private String proposition;
  private boolean sample;
  private int population;
  private String seed;
  private int draft;
  private long openedBy;
  private Instant openedAt;
  private @Nullable Long givenUpBy;
  private @Nullable Instant givenUpAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Coder> coders;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<CodingUnit> units;

  /// The subject of a coding in a draft, and the two coders.
  ///
  /// @param statements the ids of the statements of the theme
  record Subject(int draft, ThemeFinding theme, Set<String> statements, List<Coder> coders) {}

  record Coder(int seat, PersonId person, @Nullable Instant handedInAt) {}

  /// Something a person did that changes which stances count.
  record Act(PersonId by, Instant at) {}

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected Coding() {}

  Coding(
      ConsultationId consultation,
      int number,
      Subject subject,
      String proposition,
      UnitDrawing.Units drawn,
      PersonId by,
      Instant at) {
    this.consultationId = consultation.value();
    this.number = number;
    this.question = subject.theme().question();
    this.theme = subject.theme().id();
    this.label = subject.theme().label();
    this.statements = new TreeSet<>(subject.statements());
    this.proposition = proposition;
    this.sample = drawn.sample();
    this.population = drawn.population();
    this.seed = drawn.seed();
    this.draft = subject.draft();
    this.openedBy = by.value();
    this.openedAt = at;
    this.coders = List.copyOf(subject.coders());
    this.units = List.copyOf(drawn.units());
  }

  ConsultationId consultation() {
    return new ConsultationId(consultationId);
  }

  int number() {
    return number;
  }

  int question() {
    return question;
  }

  String theme() {
    return theme;
  }

  String label() {
    return label;
  }

  Set<String> statements() {
    return statements;
  }

  String proposition() {
    return proposition;
  }

  boolean sample() {
    return sample;
  }

  int population() {
    return population;
  }

  String seed() {
    return seed;
  }

  int draft() {
    return draft;
  }

  PersonId openedBy() {
    return new PersonId(openedBy);
  }

  Instant openedAt() {
    return openedAt;
  }

  List<Coder> coders() {
    return coders;
  }

  List<CodingUnit> units() {
    return units;
  }

  CodingUnit unit(int position) {
    if (position < 0 || position >= units.size()) {
      throw new NotFound("unit", position);
    }
    return units.get(position);
  }

  Optional<Coder> coder(PersonId person) {
    return coders.stream().filter(coder -> coder.person().equals(person)).findFirst();
  }

  boolean isGivenUp() {
    return givenUpAt != null;
  }

  /// True if both sheets were handed in.
  boolean isIn() {
    return coders.stream().allMatch(coder -> coder.handedInAt() != null);
  }

  CodingState state(Material material) {
    if (isGivenUp()) {
      return CodingState.GIVEN_UP;
    }
    if (!isIn()) {
      return CodingState.CODING;
    }
    boolean isOpen = counted(material).stream().anyMatch(unit -> unit.stance() == null);
    return isOpen ? CodingState.SETTLING : CodingState.SETTLED;
  }

  /// Lists the units with both codes whose words may still be read.
  List<CodingUnit> counted(Material material) {
    return units.stream()
        .filter(unit -> unit.first() != null && unit.second() != null)
        .filter(unit -> unit.isReadable(material))
        .toList();
  }

  static Agreement agreement(List<CodingUnit> counted) {
    return Agreement.of(
        counted.stream()
            .map(
                unit ->
                    new Agreement.Pair(
                        Objects.requireNonNull(unit.first()),
                        Objects.requireNonNull(unit.second())))
            .toList());
  }

  void code(int position, int seat, Stance stance) {
    replace(unit(position).coded(seat, stance));
  }

  void settle(int position, CodingUnit.Settled settled) {
    replace(unit(position).settled(settled));
  }

  private void replace(CodingUnit unit) {
    var changed = new ArrayList<>(units);
    changed.set(unit.position(), unit);
    units = List.copyOf(changed);
  }

  void handIn(int seat, Instant at) {
    coders =
        coders.stream()
            .map(coder -> coder.seat() == seat ? new Coder(seat, coder.person(), at) : coder)
            .toList();
  }

  void giveUp(PersonId by, Instant at) {
    givenUpBy = by.value();
    givenUpAt = at;
  }

  Stream<Act> acts() {
    var acts = new ArrayList<Act>();
    units.forEach(unit -> unit.settled().forEach(one -> acts.add(new Act(one.by(), one.at()))));
    for (var coder : coders) {
      if (coder.handedInAt() != null) {
        acts.add(new Act(coder.person(), coder.handedInAt()));
      }
    }
    if (givenUpBy != null && givenUpAt != null) {
      acts.add(new Act(new PersonId(givenUpBy), givenUpAt));
    }
    return acts.stream();
  }
}
