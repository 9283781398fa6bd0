package org.rapporteur.synthesis.editing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.UncitedReason;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.draft.DraftAccess;
import org.rapporteur.synthesis.draft.DraftWriter;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.draft.ParagraphState;
import org.rapporteur.synthesis.draft.SectionName;
import org.rapporteur.synthesis.history.DraftChanges;
import org.rapporteur.synthesis.history.EditAct;
import org.rapporteur.synthesis.run.CurrentMaterial;
import org.rapporteur.synthesis.writing.ParagraphText;
import org.rapporteur.synthesis.writing.TypedSentence;
import org.springframework.stereotype.Service;

/// Changes the latest draft, always over the version of the paragraph that the editor saw. Each
/// change stands in the history and can be undone by whoever made it, as long as it is the last.
@Service
public class EditingService {

  public static final int MAX_PARAGRAPH = 40_000;
  public static final int MAX_SENTENCE = 4_000;

  /// Half a page, which is as much as a foot of one holds.
  public static final int MAX_FOOTNOTE = 2_000;

  private final DraftWriter writer;
  private final CurrentMaterial current;
  private final ParagraphEdits edits;
  private final ParagraphPlaces places;
  private final DraftChanges changes;
  private final TypedSentences typed;
  private final Transactions transactions;

  EditingService(
      DraftWriter writer,
      CurrentMaterial current,
      ParagraphEdits edits,
      ParagraphPlaces places,
      DraftChanges changes,
      TypedSentences typed,
      Transactions transactions) {
    this.writer = writer;
    this.current = current;
    this.edits = edits;
    this.places = places;
    this.changes = changes;
    this.typed = typed;
    this.transactions = transactions;
  }

  /// A paragraph of a draft in the version that the editor saw: another draft counts its versions
  /// anew.
  ///
  /// @param draft its version; nothing where whichever is in use is meant
  public record Seen(
      ConsultationId consultation, @Nullable Integer draft, ParagraphId paragraph, int version) {

    public Seen(ConsultationId consultation, ParagraphId paragraph, int version) {
      this(consultation, null, paragraph, version);
    }

    Seen at(int other) {
      return new Seen(consultation, draft, paragraph, other);
    }
  }

  /// Saves a paragraph as its editor typed it. An empty line splits it. Cites published comments in
  /// their current revision, and a comment that the paragraph cites already as before.
  public void writeText(Viewer viewer, Seen seen, ParagraphText text) {
    DraftAccess.requireSecretariat(viewer, seen.consultation());
    var material = current.known(seen.consultation());
    transactions.write(
        () -> {
          var sentences =
              typed.read(seen(seen, text.text()).sentences(), text, CurrentMaterial.LANGUAGE);
          int version =
              edits.change(
                  viewer,
                  seen,
                  TypedSentences::act,
                  text.text(),
                  old -> typed.sentences(old, sentences, seen.consultation(), material));
          for (int at = sentences.size() - 1; at > 0; at--) {
            if (sentences.get(at).opens()) {
              split(viewer, seen.at(version++), at);
            }
          }
        });
  }

  private ParagraphState seen(Seen seen, String own) {
    return edits.seen(changes.lock(seen.consultation()), seen, own);
  }

  /// Says why a sentence may stand without a citation; without a reason it is taken back.
  public void giveReason(Viewer viewer, Seen seen, int sentence, @Nullable UncitedReason reason) {
    edits.change(
        viewer, seen, EditAct.REASON_GIVEN, "", old -> Rewriting.because(old, sentence, reason));
  }

  /// Adds a paragraph of one sentence; see the other.
  public ParagraphId addParagraph(
      Viewer viewer,
      ConsultationId consultation,
      SectionName section,
      @Nullable ParagraphId after,
      String text,
      Collection<Integer> comments) {
    var sentence = new TypedSentence(null, text, new TreeSet<>(comments), null, false);
    return addParagraph(viewer, consultation, section, after, List.of(sentence));
  }

  /// Adds what was typed after another paragraph, wherever that stands by now, or as the first of a
  /// section, also where the other is gone. An empty line starts one more paragraph. Returns the
  /// last.
  public ParagraphId addParagraph(
      Viewer viewer,
      ConsultationId consultation,
      SectionName section,
      @Nullable ParagraphId after,
      ParagraphText text) {
    DraftAccess.requireSecretariat(viewer, consultation);
    var sentences = typed.read(List.of(), text, CurrentMaterial.LANGUAGE);
    return transactions.write(
        () -> {
          var last = after;
          int from = 0;
          for (int to = 1; to < sentences.size(); to++) {
            if (sentences.get(to).opens()) {
              last = addParagraph(viewer, consultation, section, last, sentences.subList(from, to));
              from = to;
            }
          }
          return addParagraph(
              viewer, consultation, section, last, sentences.subList(from, sentences.size()));
        });
  }

  private ParagraphId addParagraph(
      Viewer viewer,
      ConsultationId consultation,
      SectionName section,
      @Nullable ParagraphId after,
      List<TypedSentence> typedSentences) {
    var by = DraftAccess.requireSecretariat(viewer, consultation);
    var material = current.known(consultation);
    var sentences =
        edits.quoting(consultation, TypedSentences.first(typedSentences, material), material);
    return transactions.write(
        () -> {
          long draft = changes.lock(consultation);
          var spot = places.behind(draft, after).orElseGet(() -> places.first(draft, section));
          var added =
              ParagraphState.written(
                  ParagraphId.ofPeople(), spot.section(), spot.rank(), sentences);
          places.insert(draft, added);
          changes.record(draft, EditAct.PARAGRAPH_ADDED, null, null, added, by);
          return added.id();
        });
  }

  public void removeParagraph(Viewer viewer, Seen seen) {
    edits.change(viewer, seen, EditAct.PARAGRAPH_REMOVED, "", old -> List.of());
  }

  /// Parts a paragraph behind one of its sentences.
  public ParagraphId split(Viewer viewer, Seen seen, int sentence) {
    var by = DraftAccess.requireSecretariat(viewer, seen.consultation());
    return transactions.write(
        () -> {
          long draft = changes.lock(seen.consultation());
          var before = edits.seen(draft, seen, "");
          Rewriting.sentence(before.sentences(), sentence + 1);
          var kept = Rewriting.upTo(before.sentences(), sentence);
          var after = before.changed(kept).with(List.of());
          var off = before.splitOff(ParagraphId.ofPeople(), sentence);
          writer.replace(draft, after);
          places.insert(draft, off);
          changes.record(draft, EditAct.SPLIT, null, before, after, off, by);
          return off.id();
        });
  }

  /// Adds the sentences of the paragraph that follows in the same section.
  public void join(Viewer viewer, Seen seen, Seen next) {
    var by = DraftAccess.requireSecretariat(viewer, seen.consultation());
    transactions.write(
        () -> {
          long draft = changes.lock(seen.consultation());
          var before = edits.seen(draft, seen, "");
          var taken = edits.seen(draft, next, "");
          if (!before.mayTake(taken)) {
            throw new InvalidInput("paragraph.not-joined", "paragraph");
          }
          var after = before.joined(taken);
          if (after.tables().size() > TableService.MOST) {
            throw new InvalidInput("table.too-many", "paragraph");
          }
          edits.requireUnquoted(seen.consultation(), after);
          places.remove(draft, taken);
          writer.replace(draft, after);
          changes.record(draft, EditAct.JOINED, null, before, after, taken, by);
        });
  }

  /// Moves a paragraph by one place, at the edge of its section into the one next to it.
  public void move(Viewer viewer, Seen seen, boolean up) {
    move(viewer, seen, (draft, before) -> places.next(draft, before, up));
  }

  /// Puts a paragraph anywhere else in the draft; behind itself it stands already.
  public void place(Viewer viewer, Seen seen, Destination wanted) {
    move(
        viewer,
        seen,
        (draft, before) ->
            Optional.of(before)
                .filter(moved -> !wanted.equals(new Destination.Behind(moved.id())))
                .map(moved -> places.at(draft, moved, wanted)));
  }

  private void move(
      Viewer viewer,
      Seen seen,
      BiFunction<Long, ParagraphState, Optional<ParagraphPlaces.Spot>> where) {
    var by = DraftAccess.requireSecretariat(viewer, seen.consultation());
    transactions.write(
        () -> {
          long draft = changes.lock(seen.consultation());
          var before = edits.seen(draft, seen, "");
          where
              .apply(draft, before)
              .map(spot -> before.moved(spot.section(), spot.rank()))
              .filter(after -> after.section() != before.section() || after.rank() != before.rank())
              .ifPresent(
                  after -> {
                    places.remove(draft, before);
                    places.insert(draft, after);
                    changes.record(draft, EditAct.MOVED, null, before, after, by);
                  });
        });
  }
}
