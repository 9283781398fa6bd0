package org.rapporteur.synthesis.offer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.Engine;
import org.rapporteur.analysis.draft.CitationRef;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.stances.CodedTheme;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.PersonId;
import org.rapporteur.synthesis.draft.DraftHeads;
import org.rapporteur.synthesis.draft.DraftRows;
import org.rapporteur.synthesis.draft.DraftWriter;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.ParagraphState;
import org.rapporteur.synthesis.draft.ReadComments;
import org.rapporteur.synthesis.draft.RemovedParagraph;
import org.rapporteur.synthesis.draft.RemovedRows;
import org.rapporteur.synthesis.editing.ParagraphPlaces;
import org.rapporteur.synthesis.finding.FindingRows;
import org.rapporteur.synthesis.history.DraftChanges;
import org.rapporteur.synthesis.history.EditAct;
import org.rapporteur.synthesis.run.Stances;
import org.rapporteur.synthesis.theme.DraftThemes;
import org.springframework.stereotype.Component;

/// Brings what was coded into the latest draft at once: a paragraph behind that of its theme, whose
/// numbers follow while nobody has rewritten it; one that people took out stays out. Every change
/// of it stands in the history.
@Component
public class CodedParagraphs {

  private final DraftRows rows;
  private final ReadComments comments;
  private final DraftWriter writer;
  private final ParagraphPlaces places;
  private final RemovedRows removed;
  private final DraftThemes themes;
  private final DraftChanges changes;
  private final FindingRows findings;
  private final Stances stances;
  private final Engine engine;

  CodedParagraphs(
      DraftRows rows,
      ReadComments comments,
      DraftWriter writer,
      ParagraphPlaces places,
      RemovedRows removed,
      DraftThemes themes,
      DraftChanges changes,
      FindingRows findings,
      Stances stances,
      Engine engine) {
    this.rows = rows;
    this.comments = comments;
    this.writer = writer;
    this.places = places;
    this.removed = removed;
    this.themes = themes;
    this.changes = changes;
    this.findings = findings;
    this.stances = stances;
    this.engine = engine;
  }

  /// The coding that a paragraph tells of.
  static Optional<Integer> coding(Collection<DraftSentence> sentences) {
    return sentences.stream()
        .flatMap(sentence -> sentence.counts().stream())
        .flatMap(count -> Stream.ofNullable(count.scope().coding()))
        .findFirst();
  }

  /// Inside the change that settled or gave up something; whoever made it made this.
  public void follow(ConsultationId consultation, Material material, PersonId by) {
    long draft = changes.lock(consultation);
    var latest = themes.latest(consultation).orElseThrow();
    var coded = stances.settled(consultation, material, latest.places());
    var before = findings.codings(draft);
    if (coded.equals(before)) {
      return;
    }
    findings.replaceCodings(draft, coded);
    var next = new PeoplesParagraphs.Next(rows.states(draft), removed.of(draft));
    steps(draft, before, coded, next, material).forEach(step -> take(draft, step, by));
  }

  /// The paragraphs of an offered draft as they stand once it is taken over: what was settled since
  /// its run follows at once.
  ///
  /// @param next those that it has then, in the order of the document
  public List<ParagraphState> following(
      ConsultationId consultation,
      DraftHeads.Head offered,
      PeoplesParagraphs.Next next,
      Material material) {
    var coded = stances.settled(consultation, material, themes.of(offered).places());
    var before = findings.codings(offered.id());
    if (coded.equals(before)) {
      return next.paragraphs();
    }
    var all = new ArrayList<>(next.paragraphs());
    for (var step : steps(offered.id(), before, coded, next, material)) {
      switch (step) {
        case Step.Add(var added, var behind) -> {
          int at = all.stream().map(ParagraphState::id).toList().indexOf(behind);
          all.add(at + 1, added.standing(all.get(at).section(), 0));
        }
        case Step.Change(var id, var sentences) ->
            all.replaceAll(state -> state.id().equals(id) ? state.left(sentences) : state);
        case Step.Remove(var id) -> all.removeIf(state -> state.id().equals(id));
      }
    }
    return all;
  }

  /// How a paragraph follows what is coded.
  private sealed interface Step {

    record Add(ParagraphState paragraph, ParagraphId behind) implements Step {}

    record Change(ParagraphId paragraph, List<DraftSentence> sentences) implements Step {}

    record Remove(ParagraphId paragraph) implements Step {}
  }

  /// What is added comes first: it may stand behind what is removed.
  private List<Step> steps(
      long draft,
      List<CodedTheme> before,
      List<CodedTheme> coded,
      PeoplesParagraphs.Next next,
      Material material) {
    var states = next.paragraphs();
    var read = comments.revisions(draft);
    var summary = rows.summary(draft);
    var steps = new ArrayList<Step>();
    for (var coding : coded) {
      if (before.contains(coding)) {
        continue;
      }
      var sentences =
          engine.stances(material, coding).stream().map(said -> asRead(said, read)).toList();
      var there = of(coding, states);
      if (there.isPresent()) {
        change(there.get(), sentences).ifPresent(steps::add);
      } else if (!sentences.isEmpty() && !isAmong(before, coding)) {
        addition(coding, sentences, next, summary).ifPresent(steps::add);
      }
    }
    before.stream()
        .filter(old -> !isAmong(coded, old))
        .flatMap(old -> of(old, states).stream())
        .forEach(gone -> change(gone, List.of()).ifPresent(steps::add));
    steps.sort(Comparator.comparing(step -> !(step instanceof Step.Add)));
    return steps;
  }

  private static boolean isAmong(List<CodedTheme> codings, CodedTheme coding) {
    return codings.stream().anyMatch(one -> one.number() == coding.number());
  }

  /// Known by its id, for people may have taken its counts out or joined it to another; by its
  /// counts only where they split these off.
  private static Optional<ParagraphState> of(CodedTheme coding, List<ParagraphState> states) {
    var id = id(coding);
    return states.stream()
        .filter(state -> state.id().equals(id) || state.joined().contains(id))
        .findFirst()
        .or(() -> states.stream().filter(state -> counts(state, coding.number())).findFirst());
  }

  private static boolean counts(ParagraphState state, int coding) {
    return state.sentences().stream()
        .flatMap(sentence -> sentence.counts().stream())
        .anyMatch(count -> Objects.equals(count.scope().coding(), coding));
  }

  /// A draft cites the revisions that its run read, whatever was revised since.
  private static DraftSentence asRead(DraftSentence sentence, Map<Integer, Integer> read) {
    return sentence.citing(
        sentence.citations().stream()
            .map(
                cited ->
                    new CitationRef(
                        cited.comment(),
                        read.getOrDefault(cited.comment(), cited.revision()),
                        cited.span()))
            .toList());
  }

  /// Behind the last paragraph of its theme in the body; nowhere where people took that out.
  private static Optional<Step> addition(
      CodedTheme coding,
      List<DraftSentence> sentences,
      PeoplesParagraphs.Next next,
      Set<Integer> summary) {
    String tells = ParagraphId.tells(about(coding), sentences, 1);
    return next.paragraphs().stream()
        .filter(state -> !summary.contains(state.section()))
        .filter(state -> coding.theme().equals(state.theme()))
        .reduce((first, last) -> last)
        .filter(last -> !isTakenOut(coding, tells, next.removed()))
        .map(
            last ->
                new Step.Add(
                    new ParagraphState(
                        id(coding), last.section(), 0, tells, coding.theme(), null, sentences),
                    last.id()));
  }

  /// From this draft, or from the one before whose run told of it.
  private static boolean isTakenOut(
      CodedTheme coding, String tells, List<RemovedParagraph> removed) {
    return removed.stream()
        .anyMatch(out -> id(coding).equals(out.id()) || tells.equals(out.tells()));
  }

  /// The same as in a draft that a run makes.
  private static ParagraphId id(CodedTheme coding) {
    return ParagraphId.of(about(coding), 1);
  }

  private static ParagraphId.About about(CodedTheme coding) {
    return new ParagraphId.About(
        SectionKind.THEME, coding.question(), coding.theme(), null, coding.number(), null);
  }

  /// What people wrote stays: the check says where its numbers are stale.
  private static Optional<Step> change(ParagraphState there, List<DraftSentence> sentences) {
    if (there.written() || there.sentences().equals(sentences)) {
      return Optional.empty();
    }
    return Optional.of(
        sentences.isEmpty() ? new Step.Remove(there.id()) : new Step.Change(there.id(), sentences));
  }

  private void take(long draft, Step step, PersonId by) {
    switch (step) {
      case Step.Add(var paragraph, var behind) -> {
        var last = rows.paragraph(draft, behind).orElseThrow();
        var added = paragraph.standing(last.section(), last.rank() + 1);
        places.insert(draft, added);
        record(draft, null, added, by);
      }
      case Step.Change(var id, var sentences) -> {
        var before = rows.paragraph(draft, id).orElseThrow();
        var after = before.left(sentences);
        writer.replace(draft, after);
        record(draft, before, after, by);
      }
      case Step.Remove(var id) -> {
        var gone = rows.paragraph(draft, id).orElseThrow();
        places.remove(draft, gone);
        record(draft, gone, null, by);
      }
    }
  }

  private void record(
      long draft, @Nullable ParagraphState before, @Nullable ParagraphState after, PersonId by) {
    changes.record(draft, EditAct.STANCES_CODED, null, before, after, by);
  }
}
