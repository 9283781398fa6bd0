package org.rapporteur.synthesis.coding;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.stances.CodedTheme;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.identity.PersonService;
import org.rapporteur.shared.NotFound;
import org.rapporteur.synthesis.coding.StoredCoding.Coder;
import org.rapporteur.synthesis.coding.StoredCoding.Unit;
import org.rapporteur.synthesis.finding.ThemeFinding;
import org.rapporteur.synthesis.theme.DraftThemes;
import org.springframework.stereotype.Component;

/// Finds codings, and tells of them what everybody at the desk may know.
@Component
class Codings {

  private final CodingRows rows;
  private final DraftThemes themes;
  private final PersonService people;

  Codings(CodingRows rows, DraftThemes themes, PersonService people) {
    this.rows = rows;
    this.themes = themes;
    this.people = people;
  }

  StoredCoding get(ConsultationId consultation, int number) {
    return rows.find(consultation, number).orElseThrow(() -> new NotFound("coding", number));
  }

  StoredCoding lock(ConsultationId consultation, int number) {
    return rows.lock(consultation, number).orElseThrow(() -> new NotFound("coding", number));
  }

  Map<PersonId, String> names(Stream<PersonId> of) {
    return people.findNames(of.toList());
  }

  CodingDetails details(StoredCoding coding, List<Unit> units, Material material, PersonId asking) {
    return details(List.of(coding), Map.of(coding.id(), units), material, asking).getFirst();
  }

  /// @param of codings of one consultation
  /// @param units of each by its id
  List<CodingDetails> details(
      List<StoredCoding> of, Map<Long, List<Unit>> units, Material material, PersonId asking) {
    var latest = of.stream().findFirst().flatMap(one -> themes.latest(one.consultation()));
    var names = names(of.stream().flatMap(Codings::people));
    return of.stream()
        .map(
            coding ->
                details(
                    coding,
                    units.getOrDefault(coding.id(), List.of()),
                    material,
                    asking,
                    latest,
                    names))
        .toList();
  }

  private static Stream<PersonId> people(StoredCoding coding) {
    return Stream.concat(coding.coders().stream().map(Coder::person), Stream.of(coding.openedBy()));
  }

  private static CodingDetails details(
      StoredCoding coding,
      List<Unit> units,
      Material material,
      PersonId asking,
      Optional<DraftThemes.OfDraft> latest,
      Map<PersonId, String> names) {
    return new CodingDetails(
        coding.number(),
        coding.question(),
        coding.label(),
        latest.map(draft -> label(coding, draft)).orElse(null),
        coding.proposition(),
        coding.sample(),
        units.size(),
        coding.population(),
        coding.seed(),
        coding.draft(),
        coding.state(units, material),
        names.getOrDefault(coding.openedBy(), ""),
        coding.openedAt(),
        coding.coders().stream()
            .map(coder -> details(coder, names, units, coder.person().equals(asking)))
            .toList());
  }

  private static @Nullable String label(StoredCoding coding, DraftThemes.OfDraft draft) {
    return CodedTheme.follow(coding.theme(), coding.statements(), draft.places())
        .flatMap(draft::theme)
        .map(ThemeFinding::label)
        .orElse(null);
  }

  private static CodingDetails.Coder details(
      Coder coder, Map<PersonId, String> names, Collection<Unit> units, boolean own) {
    return new CodingDetails.Coder(
        names.getOrDefault(coder.person(), ""),
        own,
        own ? (int) units.stream().filter(unit -> unit.of(coder.seat()) != null).count() : null,
        coder.handedInAt());
  }
}
