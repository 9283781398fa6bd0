package org.rapporteur.synthesis.draft;

import static org.rapporteur.synthesis.storage.DraftDocumentsSql.Kind.REMOVED_PARAGRAPH;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.identity.PersonId;
import org.rapporteur.synthesis.storage.DraftDocumentsSql;
import org.springframework.stereotype.Component;

/// What people took out of each draft of what its run wrote, with the paragraphs that had been
/// joined to it.
@Component
public class RemovedRows {

  private final DraftDocumentsSql documents;

  RemovedRows(DraftDocumentsSql documents) {
    this.documents = documents;
  }

  /// What stands there again after it was brought back is recorded anew.
  public void add(long draft, ParagraphState state, PersonId by, Instant at) {
    var ids = ids(state);
    var all = new ArrayList<>(list(draft));
    all.removeIf(one -> one.isOneOf(ids));
    if (state.id().isOfRun()) {
      all.add(new RemovedParagraph(state.id(), state.tells(), by, at, state, false));
    }
    state.joined().stream()
        .filter(ParagraphId::isOfRun)
        .forEach(id -> all.add(new RemovedParagraph(id, null, by, at, null, false)));
    documents.replace(draft, REMOVED_PARAGRAPH, all);
  }

  /// Adds those that were removed from the draft before.
  public void insert(long draft, List<RemovedParagraph> removed) {
    var all = Stream.concat(list(draft).stream(), removed.stream()).toList();
    documents.replace(draft, REMOVED_PARAGRAPH, all);
  }

  /// Somebody brought it back, or undid that it was taken out.
  public void back(long draft, ParagraphState state) {
    var ids = ids(state);
    replace(draft, one -> one.isOneOf(ids) ? one.with(one.state(), true) : one);
  }

  /// That it was brought back is undone.
  public void backNoMore(long draft, ParagraphState state) {
    var ids = ids(state);
    replace(
        draft,
        one ->
            !one.isOneOf(ids)
                ? one
                : one.with(state.id().equals(one.id()) ? state : one.state(), false));
  }

  private void replace(long draft, UnaryOperator<RemovedParagraph> change) {
    var before = list(draft);
    var after = before.stream().map(change).toList();
    if (!after.equals(before)) {
      documents.replace(draft, REMOVED_PARAGRAPH, after);
    }
  }

  private static Set<ParagraphId> ids(ParagraphState state) {
    return Stream.concat(Stream.of(state.id()), state.joined().stream())
        .collect(Collectors.toSet());
  }

  /// A draft that has a later one brings nothing back, so that no copies of its words are kept.
  public void dropStates(long draft) {
    replace(draft, one -> one.with(null, one.back()));
  }

  private List<RemovedParagraph> list(long draft) {
    return documents.list(draft, REMOVED_PARAGRAPH, RemovedParagraph.class);
  }

  /// In the order in which they were taken out.
  public List<RemovedParagraph> of(long draft) {
    return list(draft).stream()
        .filter(one -> !one.back())
        .sorted(Comparator.comparing(RemovedParagraph::at))
        .toList();
  }

  /// Those that can be brought back, the newest first: never more than the run wrote.
  public List<RemovedParagraph> shown(long draft) {
    return of(draft).stream()
        .filter(one -> one.state() != null)
        .sorted(Comparator.comparing(RemovedParagraph::at).reversed())
        .toList();
  }

  public Optional<RemovedParagraph> find(long draft, ParagraphId id) {
    return of(draft).stream().filter(one -> id.equals(one.id())).findFirst();
  }

  /// Removes words that may not be read any more.
  public void withhold(long draft, Withheld withheld) {
    replace(
        draft, one -> one.state() == null ? one : one.with(withheld.from(one.state()), one.back()));
  }
}
