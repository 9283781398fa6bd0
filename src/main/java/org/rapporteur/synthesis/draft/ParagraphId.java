package org.rapporteur.synthesis.draft;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.Secret;
import org.rapporteur.shared.Sha256;

/// Identifies a paragraph from draft to draft and edition to edition, however its number moves.
public record ParagraphId(String value) {

  private static final int LENGTH = 10;
  private static final int LENGTH_OF_PEOPLES = 12;
  private static final Pattern FORM = Pattern.compile("[a-z0-9]{4,22}");

  public ParagraphId {
    if (!FORM.matcher(value).matches()) {
      throw new InvalidInput("paragraph.form", "paragraph");
    }
  }

  /// What the engine says a paragraph is about.
  ///
  /// @param coding the number of the coding that it tells of
  /// @param repeats in the summary, the sentence of the body that it repeats
  public record About(
      SectionKind section,
      @Nullable Integer question,
      @Nullable String theme,
      @Nullable Integer campaign,
      @Nullable Integer coding,
      @Nullable SentenceKind repeats) {

    @Override
    public String toString() {
      String about = "%s %s %s %s".formatted(section, question, theme, campaign);
      String of = coding == null ? about : about + " coding " + coding;
      return repeats == null ? of : of + " repeats " + repeats;
    }
  }

  /// Follows from what a paragraph is about, so that the same paragraph of the next run is known
  /// again.
  ///
  /// @param nth among the paragraphs of the draft that are about the same, the first being 1
  public static ParagraphId of(About about, int nth) {
    return new ParagraphId(Sha256.hex(about + " " + nth).substring(0, LENGTH));
  }

  /// For a paragraph that no run writes.
  public static ParagraphId ofPeople() {
    String random = Secret.random().value().replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
    return new ParagraphId(random.substring(0, LENGTH_OF_PEOPLES));
  }

  public boolean isOfRun() {
    return value.length() == LENGTH;
  }

  /// What a run tells of in a paragraph. Where several are about the same and positions change
  /// their order, it says which: by the comment on which the groups stand so, and the group that
  /// stands apart; and whether nothing was found.
  ///
  /// @param nth see [#of]
  public static String tells(About about, List<DraftSentence> sentences, int nth) {
    var first = sentences.getFirst();
    return about
        + switch (first.kind()) {
          case CONVERGENCE, DIVERGENCE -> " on " + first.citedComments();
          case DISSENT -> " on " + first.citedComments() + group(first);
          case MINORITY -> group(first);
          default -> (first.kind().findsNothing() ? " nothing " : " ") + nth;
        };
  }

  private static String group(DraftSentence sentence) {
    return sentence.counts().stream()
        .flatMap(count -> Stream.ofNullable(count.scope().group()))
        .findFirst()
        .map(group -> " " + group)
        .orElse("");
  }

  @Override
  public String toString() {
    return value;
  }
}
