package org.rapporteur.report.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.campaign.VariablePart;
import org.rapporteur.analysis.campaign.Variation;
import org.rapporteur.analysis.material.Prevalence;
import org.rapporteur.discussion.snapshot.DiscussionSnapshotSql.CommentRevisionNumber;
import org.rapporteur.language.TextSpan;
import org.rapporteur.synthesis.finding.CampaignFinding;
import org.rapporteur.synthesis.finding.CampaignFinding.Addition;

class CampaignTextsTests {

  private static final String TEXT = "I write as a nurse because fees must be waived.";
  private static final String COPY = "I write as a miner because fees must be waived. So say I.";

  private final Map<CommentRevisionNumber, String> readable =
      new HashMap<>(
          Map.of(new CommentRevisionNumber(7, 2), TEXT, new CommentRevisionNumber(9, 1), COPY));

  @Test
  void wordsStandAtTheirPlaces() {
    assertThat(new CampaignTexts(readable).of(List.of(campaign(7))))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.template().text()).isEqualTo(TEXT);
              assertThat(told.contributors()).isEqualTo(3);
              var part = told.variations().getFirst();
              assertThat(TEXT.substring(part.start(), part.end())).isEqualTo("a nurse");
              assertThat(part.variants().getFirst().excerpt().text()).isEqualTo("a miner");
              assertThat(told.additionCount()).isEqualTo(5);
              assertThat(told.additions().getFirst().excerpt().text()).isEqualTo("So say I.");
            });
  }

  @Test
  void whatMayNotBeReadNowIsLeftOut() {
    readable.remove(new CommentRevisionNumber(9, 1));
    var told = new CampaignTexts(readable).of(List.of(campaign(7))).getFirst();
    assertThat(told.variations().getFirst().variants()).isEmpty();
    assertThat(told.additions()).isEmpty();
    assertThat(told.additionCount()).isEqualTo(5);
    readable.clear();
    assertThat(new CampaignTexts(readable).of(List.of(campaign(7)))).isEmpty();
  }

  @Test
  void aLongTextIsCutBetweenCharacters() {
    readable.put(new CommentRevisionNumber(7, 2), "𐐀".repeat(4_000));
    var template = new CampaignTexts(readable).of(List.of(campaign(7))).getFirst().template();
    assertThat(template.truncated()).isTrue();
    assertThat(template.text()).isEqualTo("𐐀".repeat(3_000));
  }

  @Test
  void onlyTheFirstOfManyCampaignsAreTold() {
    var many =
        IntStream.rangeClosed(1, CampaignTexts.MOST_CAMPAIGNS + 5)
            .mapToObj(CampaignTextsTests::campaign)
            .toList();
    many.forEach(campaign -> readable.put(new CommentRevisionNumber(campaign.template(), 2), TEXT));
    assertThat(new CampaignTexts(readable).of(many)).hasSize(CampaignTexts.MOST_CAMPAIGNS);
    assertThat(CampaignTexts.revisions(many))
        .contains(new CommentRevisionNumber(1, 2), new CommentRevisionNumber(9, 1))
        .doesNotContain(new CommentRevisionNumber(CampaignTexts.MOST_CAMPAIGNS + 1, 2));
  }

  private static CampaignFinding campaign(int template) {
    var nurse = new TextSpan(11, 18);
    return new CampaignFinding(
        1,
        template,
        2,
        List.of(template, 8, 9),
        List.of(9),
        2,
        new Prevalence(3, new TreeMap<>(Map.of("CIVIL_SOCIETY", 3)), new TreeMap<>()),
        new Variation(
            1,
            List.of(
                new VariablePart(
                    nurse,
                    nurse,
                    List.of(9),
                    2,
                    1,
                    List.of(new VariablePart.Filling(9, 1, nurse, 1)),
                    1))),
        List.of(),
        List.of(),
        new CampaignFinding.Additions(5, List.of(new Addition(9, 1, new TextSpan(48, 57), 1))));
  }
}
