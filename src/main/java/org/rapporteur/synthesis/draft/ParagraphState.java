package org.rapporteur.synthesis.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.DraftSentence;

/// All of a paragraph at one time: its place (section and rank in it from 0), its version and its
/// sentences. An edit keeps the one before and the one after.
///
/// @param placed who gave it its place
/// @param tells what the run that wrote it tells of in it, by which a later one knows it again
/// @param joined the paragraphs whose sentences it took over, which a next run does not write again
/// @param tables which stand behind it
public record ParagraphState(
    ParagraphId id,
    int section,
    int rank,
    Placed placed,
    @Nullable String tells,
    @Nullable String theme,
    @Nullable Integer campaign,
    int version,
    boolean written,
    List<ParagraphId> joined,
    List<DraftSentence> sentences,
    List<DraftTable> tables) {

  public ParagraphState {
    joined = List.copyOf(joined);
    sentences = List.copyOf(sentences);
    tables = List.copyOf(tables);
  }

  /// As a run writes it.
  public ParagraphState(
      ParagraphId id,
      int section,
      int rank,
      @Nullable String tells,
      @Nullable String theme,
      @Nullable Integer campaign,
      List<DraftSentence> sentences) {
    this(
        id,
        section,
        rank,
        Placed.BY_RUN,
        tells,
        theme,
        campaign,
        0,
        false,
        List.of(),
        sentences,
        List.of());
  }

  public static ParagraphState written(
      ParagraphId id, int section, int rank, List<DraftSentence> sentences) {
    return new ParagraphState(id, section, rank, null, null, null, sentences)
        .with(0, true, List.of(), sentences, List.of());
  }

  public ParagraphState changed(List<DraftSentence> to) {
    return with(version + 1, true, joined, to, tables);
  }

  public ParagraphState with(List<DraftTable> other) {
    return with(version, written, joined, sentences, other);
  }

  /// As people have it from the draft before.
  public ParagraphState rewritten(List<DraftSentence> to, ParagraphState own) {
    return with(version, true, own.joined, to, own.tables);
  }

  /// The sentences from one on, as a paragraph of their own behind this one, with its tables.
  public ParagraphState splitOff(ParagraphId as, int from) {
    var off = sentences.subList(from, sentences.size());
    return new ParagraphState(as, section, rank + 1, null, theme, campaign, off)
        .with(0, true, List.of(), off, tables);
  }

  /// The one behind it in its section; one that tells of a theme or a campaign only where this one
  /// tells of the same, or its sentences would be taken for what they are not.
  public boolean mayTake(ParagraphState next) {
    return next.section == section
        && next.rank == rank + 1
        && (next.theme == null || next.theme.equals(theme))
        && (next.campaign == null || next.campaign.equals(campaign));
  }

  public ParagraphState joined(ParagraphState next) {
    var taken = new ArrayList<>(joined);
    taken.add(next.id);
    taken.addAll(next.joined);
    var all = new ArrayList<>(sentences);
    all.addAll(next.sentences);
    var both = new ArrayList<>(tables);
    both.addAll(next.tables);
    return with(version + 1, true, taken, all, both);
  }

  /// After words were taken out of it, by whoever it was written.
  public ParagraphState left(List<DraftSentence> of) {
    return with(version + 1, written, joined, of, tables);
  }

  /// By people, whose place for it later runs keep.
  public ParagraphState moved(int toSection, int toRank) {
    return at(version + 1).standing(toSection, toRank).placed(Placed.BY_PEOPLE);
  }

  public ParagraphState standing(int inSection, int atRank) {
    return new ParagraphState(
        id, inSection, atRank, placed, tells, theme, campaign, version, written, joined, sentences,
        tables);
  }

  public ParagraphState placed(Placed by) {
    return new ParagraphState(
        id, section, rank, by, tells, theme, campaign, version, written, joined, sentences, tables);
  }

  public boolean isMoved() {
    return placed == Placed.BY_PEOPLE;
  }

  public ParagraphState at(int newVersion) {
    return with(newVersion, written, joined, sentences, tables);
  }

  /// The same however it came to stand where it stands.
  public boolean isAs(ParagraphState other) {
    return at(other.version).placed(other.placed).equals(other);
  }

  private ParagraphState with(
      int newVersion,
      boolean byPeople,
      List<ParagraphId> taken,
      List<DraftSentence> saying,
      List<DraftTable> behind) {
    return new ParagraphState(
        id,
        section,
        rank,
        placed,
        tells,
        theme,
        campaign,
        newVersion,
        byPeople,
        taken,
        saying,
        behind);
  }

  /// What it says, each footnote in brackets behind its sentence, and each table at the end.
  public String text() {
    return Stream.concat(
            sentences.stream().map(ParagraphState::text),
            tables.stream().map(table -> "[" + table.text() + "]"))
        .collect(Collectors.joining(" "));
  }

  private static String text(DraftSentence sentence) {
    String note = sentence.footnote();
    return note == null ? sentence.text() : sentence.text() + " [" + note + "]";
  }
}
