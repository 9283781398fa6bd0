package org.rapporteur.analysis.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.draft.CitationRef;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSection;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.QuoteRef;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.statement.SetAsideComment;
import org.rapporteur.analysis.statement.SetAsideReason;
import org.rapporteur.language.TextSpan;

class SaidInBodyTests {

  private static final List<SetAsideComment> ASIDE =
      List.of(new SetAsideComment(3, SetAsideReason.OUT_OF_SCOPE, null));

  @Test
  void countOfPeopleIsCarriedThoughTheBodyCountsMoreByNowAndSetsSomeAside() {
    var point = sentence(SentenceKind.WRITTEN_OF_COUNT, "Three in all.", 1, 2, 3);
    var body =
        List.of(
            sentence(SentenceKind.PARTICIPATION, "4 comments came.", 1, 2, 3, 4),
            sentence(SentenceKind.THEME, "Two spoke of hubs.", 1, 2),
            sentence(SentenceKind.KEY_POINT, "One of cost.", 4));

    assertThat(isCarried(point, ASIDE, body)).isTrue();
    assertThat(isCarried(point, List.of(), body)).isFalse();
    assertThat(isCarried(point, ASIDE, body.subList(0, 1))).isFalse();
  }

  @Test
  void pointOfPeopleIsCarriedByOneSentenceThatCitesTheSameThoughItCarriesNothing() {
    var point = sentence(SentenceKind.WRITTEN_OF_COUNT, "Three in all.", 1, 2, 3);

    assertThat(isCarried(point, List.of(), List.of(count(3, 2, 1, 1)))).isTrue();
    assertThat(isCarried(point, List.of(), List.of(count(1, 2)))).isFalse();
    assertThat(isCarried(point, List.of(), List.of(count(1, 2, 3, 4)))).isFalse();
    assertThat(isCarried(point, List.of(), List.of(count(1, 2), count(3)))).isFalse();
    assertThat(
            isCarried(
                sentence(SentenceKind.PARTICIPATION, "Three in all.", 1, 2, 3),
                List.of(),
                List.of(count(1, 2, 3))))
        .isFalse();
  }

  @Test
  void whatIsQuotedIsSpokenOfInWhicheverSentence() {
    var quoting =
        new DraftSentence(
            "“Hubs” was sent by many.",
            SentenceKind.CAMPAIGN_SOURCES,
            count(1, 2).citations(),
            List.of(new QuoteRef(1, 5, 1, 1, new TextSpan(0, 4))),
            List.of(),
            null);

    assertThat(isCarried(written(1), List.of(), List.of(quoting))).isTrue();
    assertThat(isCarried(written(2), List.of(), List.of(quoting))).isFalse();
  }

  private static boolean isCarried(
      DraftSentence point, List<SetAsideComment> aside, List<DraftSentence> body) {
    var draft =
        new Draft(
            List.of(
                section(SectionKind.SUMMARY, List.of(point)),
                section(SectionKind.PARTICIPATION, body)));
    return SaidInBody.of(draft, aside).carries(point);
  }

  private static DraftSection section(SectionKind kind, List<DraftSentence> sentences) {
    return new DraftSection(
        kind, 1, "Title", null, null, List.of(new DraftParagraph(1, null, null, sentences)));
  }

  private static DraftSentence written(int... comments) {
    return sentence(SentenceKind.WRITTEN, "In our words.", comments);
  }

  private static DraftSentence count(int... comments) {
    return sentence(SentenceKind.PARTICIPATION, "So many.", comments);
  }

  private static DraftSentence sentence(SentenceKind kind, String text, int... comments) {
    return new DraftSentence(
        text,
        kind,
        Arrays.stream(comments).mapToObj(comment -> new CitationRef(comment, 1, null)).toList(),
        List.of(),
        List.of(),
        null);
  }
}
