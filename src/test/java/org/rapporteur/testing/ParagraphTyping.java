package org.rapporteur.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.CitationRef;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.identity.Viewer;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.editing.EditingService;
import org.rapporteur.synthesis.editing.EditingService.Seen;
import org.rapporteur.synthesis.writing.ParagraphText;
import org.springframework.stereotype.Component;

/// Changes a sentence as an editor does at the desk: types over the text of its paragraph.
@Component
public class ParagraphTyping {

  private final SynthesisService drafts;
  private final EditingService editing;

  ParagraphTyping(SynthesisService drafts, EditingService editing) {
    this.drafts = drafts;
    this.editing = editing;
  }

  /// @param at the number of the sentence, from 1
  public void rewrite(Viewer viewer, Seen seen, int at, String text) {
    change(viewer, seen, at, old -> with(text, old.citations(), old.footnote()));
  }

  public void cite(Viewer viewer, Seen seen, int at, int comment) {
    change(viewer, seen, at, old -> citing(old, cited -> cited.add(comment)));
  }

  public void uncite(Viewer viewer, Seen seen, int at, int comment) {
    change(viewer, seen, at, old -> citing(old, cited -> cited.remove(comment)));
  }

  public void note(Viewer viewer, Seen seen, int at, String footnote) {
    change(viewer, seen, at, old -> old.noting(footnote.isEmpty() ? null : footnote));
  }

  public void addSentence(Viewer viewer, Seen seen, String text, Integer... comments) {
    type(viewer, seen, sentences -> sentences.add(with(text, citations(List.of(comments)), null)));
  }

  public void removeSentence(Viewer viewer, Seen seen, int at) {
    type(viewer, seen, sentences -> sentences.remove(at - 1));
  }

  private void change(Viewer viewer, Seen seen, int at, UnaryOperator<DraftSentence> change) {
    type(viewer, seen, sentences -> sentences.set(at - 1, change.apply(sentences.get(at - 1))));
  }

  private void type(Viewer viewer, Seen seen, Consumer<List<DraftSentence>> change) {
    var sentences =
        new ArrayList<>(
            drafts
                .find(viewer, seen.consultation())
                .flatMap(draft -> draft.paragraph(seen.paragraph()))
                .orElseThrow()
                .sentences());
    change.accept(sentences);
    editing.writeText(viewer, seen, ParagraphText.print(sentences));
  }

  private static DraftSentence citing(DraftSentence old, Consumer<TreeSet<Integer>> change) {
    var comments = new TreeSet<>(old.citedComments());
    change.accept(comments);
    return with(old.text(), citations(comments), old.footnote());
  }

  private static List<CitationRef> citations(Iterable<Integer> comments) {
    var citations = new ArrayList<CitationRef>();
    comments.forEach(comment -> citations.add(new CitationRef(comment, 1, null)));
    return citations;
  }

  private static DraftSentence with(
      String text, List<CitationRef> citations, @Nullable String footnote) {
    return new DraftSentence(
        text, SentenceKind.WRITTEN, citations, List.of(), List.of(), null, footnote);
  }
}
