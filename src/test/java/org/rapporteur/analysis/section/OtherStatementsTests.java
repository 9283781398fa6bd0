package org.rapporteur.analysis.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.analysis.SampleMaterial.aConsultation;
import static org.rapporteur.analysis.SampleMaterial.findings;
import static org.rapporteur.analysis.SampleMaterial.noVectors;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.Engine;
import org.rapporteur.analysis.SampleMaterial;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSection;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.QuoteRef;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.finding.Findings;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.wording.Glosses;

class OtherStatementsTests {

  private static final List<String> WHO =
      List.of("Schools", "Hospitals", "Farmers", "Libraries", "Fishers", "Teachers", "Nurses");

  private static final List<String> WHAT =
      List.of(
          "cheaper cables before winter",
          "trained technicians in valleys",
          "weather warnings by telephone",
          "books that children can read offline",
          "repairs paid from savings",
          "batteries for generators",
          "courses about spreadsheets",
          "honest invoices every quarter",
          "maps showing flooded roads",
          "quiet rooms near markets",
          "insurance against lightning",
          "translators at every meeting",
          "seeds that survive drought",
          "bridges wide enough for carts",
          "doctors who speak their dialect",
          "fair prices for wool");

  /// Too long to be a point, and nobody else speaks of it.
  private static final String ALONE =
      "Lighthouse keepers must keep old paraffin lamps burning along this whole coast for small"
          + " trawlers without radar, radio or paper charts near those rocks where three boats with"
          + " eleven sailors from our harbour sank last autumn in thick fog during one night";

  private static final String CONCEDED =
      "Opera singers deserve pensions at fifty after long tours in cold halls. But this fund has"
          + " no money for them.";

  private static final String NEUTRAL = "Spelling mistakes crept into earlier words about radios.";

  private final Material material = longDiscussion();
  private final Findings findings = findings(material, noVectors());
  private final Draft draft =
      new Engine(SampleMaterial.messages())
          .draft(material, findings, Glosses.NONE, Progress.SILENT);

  @Test
  void copiesThatMakeNoPointAreQuotedOnce() {
    assertThat(findings.evidence().isShort(1)).isFalse();
    int last = material.contributions().size();
    assertThat(findings.evidence().remainder(1)).contains(last - 1, last);
    assertThat(quoted()).containsOnlyOnce(last - 1).doesNotContain(last);
  }

  @Test
  void concessionIsQuotedWithWhatTurnsIt() {
    assertThat(findings.evidence().remainder(1)).contains(material.contributions().size() - 2);
    assertThat(draft.body().flatMap(paragraph -> paragraph.sentences().stream()))
        .extracting(DraftSentence::text)
        .anySatisfy(text -> assertThat(text).contains(CONCEDED));
  }

  @Test
  void replyThatContestsNothingIsNoDifference() {
    assertThat(draft.sections())
        .filteredOn(section -> section.kind() == SectionKind.DIVERGENCE)
        .flatExtracting(DraftSection::paragraphs)
        .flatExtracting(DraftParagraph::sentences)
        .flatExtracting(DraftSentence::citedComments)
        .contains(1, material.contributions().size() - 3)
        .doesNotContain(material.contributions().size() - 4);
  }

  /// The comments that the body quotes.
  private List<Integer> quoted() {
    return draft
        .body()
        .flatMap(paragraph -> paragraph.sentences().stream())
        .flatMap(sentence -> sentence.quotes().stream())
        .map(QuoteRef::comment)
        .toList();
  }

  private static Material longDiscussion() {
    var consultation = aConsultation();
    for (String who : WHO) {
      for (String what : WHAT) {
        consultation =
            consultation.says(
                "%s in our district need %s. Nobody gave %s %s until now."
                    .formatted(who, what, who.toLowerCase(Locale.ROOT), what));
      }
    }
    consultation = consultation.replies(1, "CIVIL_SOCIETY", NEUTRAL);
    consultation =
        consultation.replies(1, "CIVIL_SOCIETY", "I doubt that cables are cheaper there.");
    return consultation.says(CONCEDED).says(ALONE + ".").says(ALONE + "!").material();
  }
}
