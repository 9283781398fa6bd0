package org.rapporteur.analysis.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.analysis.SampleMaterial.aConsultation;
import static org.rapporteur.analysis.SampleMaterial.draft;
import static org.rapporteur.analysis.SampleMaterial.findings;
import static org.rapporteur.analysis.SampleMaterial.noVectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.analysis.SampleMaterial;
import org.rapporteur.analysis.draft.DraftSection;
import org.rapporteur.analysis.draft.SectionKind;

class ExchangesTests {

  private static final String LEVY = "A levy on every line must pay for schools in villages.";
  private static final String LOWER =
      "If a fund cannot explain a balance after two years, the levy should fall until it can.";
  private static final String REWARD = "Lowering the levy rewards the ministry that did nothing.";
  private static final String DISSENT = "We disagree. Ministries would spend at once.";
  private static final String OTHER = "The schools in our villages have waited for ten years.";

  @Test
  void exchangeBeginsWithWhatTheContestedReplyAnswers() {
    var exchanges = exchanges(aThread().replies(1, "CIVIL_SOCIETY", OTHER));
    assertThat(exchanges.contested(true)).containsExactly(2);
    assertThat(exchanges.contested(false)).containsExactly(3);
  }

  @Test
  void exchangeOfThreadWithoutFurtherRepliesBeginsWithItsFirstComment() {
    assertThat(exchanges(aThread()).contested(true)).containsExactly(1);
  }

  @Test
  void themeToldAmongDifferencesSaysSo() {
    var material =
        aConsultation().says(LEVY).replies(1, "GOVERNMENTS", DISSENT + " " + LOWER).material();
    var draft = draft(material, findings(material, noVectors()));
    assertThat(draft.sections())
        .filteredOn(section -> section.kind() == SectionKind.THEME)
        .isNotEmpty()
        .allSatisfy(section -> assertThat(text(section)).endsWith("views differed."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"The funds named:", "We propose that funds say:"})
  void itemsOfAListAreQuotedOnceWithTheWordsBeforeTheList(String intro) {
    String list = intro + "\n1. no law permits a subsidy;\n2. nobody prepares projects.\n";
    var material = aConsultation().says(list + OTHER).material();
    var quotes = new Quotes(findings(material, noVectors()).reading().statements(), material);
    String text = material.present(1).plainText();
    assertThat(quotes.passages(1, said -> true))
        .flatExtracting(Quotes.Passage::spans)
        .extracting(span -> span.textIn(text))
        .containsExactly(intro, "no law permits a subsidy;", "nobody prepares projects.", OTHER);
  }

  private static SampleMaterial aThread() {
    return aConsultation()
        .says(LEVY)
        .replies(1, "GOVERNMENTS", LOWER)
        .replies(2, "CIVIL_SOCIETY", REWARD)
        .replies(3, "GOVERNMENTS", DISSENT);
  }

  private static Exchanges exchanges(SampleMaterial consultation) {
    var material = consultation.material();
    var statements = findings(material, noVectors()).reading().statements();
    return new Exchanges(1, material, new Quotes(statements, material));
  }

  private static String text(DraftSection section) {
    return section.paragraphs().getFirst().sentences().getLast().text();
  }
}
