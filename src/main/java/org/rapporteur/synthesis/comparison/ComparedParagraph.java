package org.rapporteur.synthesis.comparison;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.shared.comparison.ChangeType;
import org.rapporteur.shared.comparison.SentenceAlignment;
import org.rapporteur.shared.comparison.TextDiff;
import org.rapporteur.shared.comparison.VersionPair;
import org.rapporteur.synthesis.draft.ParagraphId;

/// A paragraph in two drafts, of which one may not have it.
public record ComparedParagraph(VersionPair<NumberedParagraph> versions) {

  /// In the later draft, or else in the one that has it.
  public ParagraphId id() {
    return shown().id();
  }

  /// In the later draft, or else in the one that has it.
  public int number() {
    return shown().number();
  }

  /// In the later draft people changed it after its run.
  public boolean isChangedByPeople() {
    var after = versions.after();
    return after != null && after.changed();
  }

  public ChangeType change() {
    return versions.changeType(ComparedParagraph::isSame);
  }

  /// In the earlier draft, where the later has another.
  public @Nullable Integer numberBefore() {
    var before = versions.before();
    return before == null || before.number() == number() ? null : before.number();
  }

  /// Those that are not the same.
  public List<ComparedSentence> sentences() {
    return SentenceAlignment.align(
            sentences(versions.before()),
            sentences(versions.after()),
            DraftSentence::text,
            ComparedSentence::isSame,
            ComparedSentence::hasSameCitations)
        .stream()
        .map(ComparedSentence::of)
        .filter(sentence -> sentence.change() != ChangeType.UNCHANGED)
        .toList();
  }

  /// What stands in its tables; the same in both where nothing changed there.
  public TextDiff tables() {
    return TextDiff.compute(tables(versions.before()), tables(versions.after()));
  }

  private NumberedParagraph shown() {
    var after = versions.after();
    return after == null ? Objects.requireNonNull(versions.before()) : after;
  }

  private static boolean isSame(NumberedParagraph before, NumberedParagraph after) {
    var old = before.sentences();
    var now = after.sentences();
    if (old.size() != now.size() || !before.tables().equals(after.tables())) {
      return false;
    }
    for (int at = 0; at < old.size(); at++) {
      if (!ComparedSentence.isSame(old.get(at), now.get(at))) {
        return false;
      }
    }
    return true;
  }

  private static List<DraftSentence> sentences(@Nullable NumberedParagraph paragraph) {
    return paragraph == null ? List.of() : paragraph.sentences();
  }

  private static String tables(@Nullable NumberedParagraph paragraph) {
    return Stream.ofNullable(paragraph)
        .flatMap(one -> one.tables().stream())
        .reduce("", (one, next) -> one.isEmpty() ? next : one + " " + next);
  }
}
