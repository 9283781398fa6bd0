package org.rapporteur.synthesis.coding;

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
import org.rapporteur.synthesis.coding.Coding.Coder;
import org.rapporteur.synthesis.finding.ThemeFinding;
import org.rapporteur.synthesis.theme.DraftThemes;
import org.springframework.stereotype.Component;

/// Finds codings, and tells of them what everybody at the desk may know.
@Component
class Codings {

  private final CodingRepository codings;
  private final DraftThemes themes;
  private final PersonService people;

  Codings(CodingRepository codings, DraftThemes themes, PersonService people) {
    this.codings = codings;
    this.themes = themes;
    this.people = people;
  }

  Coding get(ConsultationId consultation, int number) {
    return codings
        .findByConsultationIdAndNumber(consultation.value(), number)
        .orElseThrow(() -> new NotFound("coding", number));
  }

  /// Nobody else changes it until the commit.
  Coding lock(ConsultationId consultation, int number) {
    return codings
        .lock(consultation.value(), number)
        .orElseThrow(() -> new NotFound("coding", number));
  }

  Map<PersonId, String> names(Stream<PersonId> of) {
    return people.findNames(of.toList());
  }

  CodingDetails details(Coding coding, Material material, PersonId asking) {
    return details(List.of(coding), material, asking).getFirst();
  }

  /// @param of codings of one consultation
  List<CodingDetails> details(List<Coding> of, Material material, PersonId asking) {
    var latest = of.stream().findFirst().flatMap(one -> themes.latest(one.consultation()));
    var names = names(of.stream().flatMap(Codings::people));
    return of.stream().map(coding -> details(coding, material, asking, latest, names)).toList();
  }

  private static Stream<PersonId> people(Coding coding) {
    return Stream.concat(coding.coders().stream().map(Coder::person), Stream.of(coding.openedBy()));
  }

  private static CodingDetails details(
      Coding coding,
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
        coding.units().size(),
        coding.population(),
        coding.seed(),
        coding.draft(),
        coding.state(material),
        names.getOrDefault(coding.openedBy(), ""),
        coding.openedAt(),
        coding.coders().stream()
            .map(coder -> details(coder, names, coding.units(), coder.person().equals(asking)))
            .toList());
  }

  private static @Nullable String label(Coding coding, DraftThemes.OfDraft draft) {
    return CodedTheme.follow(coding.theme(), coding.statements(), draft.places())
        .flatMap(draft::theme)
        .map(ThemeFinding::label)
        .orElse(null);
  }

  private static CodingDetails.Coder details(
      Coder coder, Map<PersonId, String> names, List<CodingUnit> units, boolean own) {
    return new CodingDetails.Coder(
        names.getOrDefault(coder.person(), ""),
        own,
        own ? (int) units.stream().filter(unit -> unit.of(coder.seat()) != null).count() : null,
        coder.handedInAt());
  }
}
