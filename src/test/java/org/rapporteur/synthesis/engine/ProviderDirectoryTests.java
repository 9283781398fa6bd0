package org.rapporteur.synthesis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.language.Embeddings;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.engine.draft.Disposition;
import org.rapporteur.synthesis.engine.draft.Draft;
import org.rapporteur.synthesis.engine.draft.DraftCheck;
import org.rapporteur.synthesis.engine.draft.Findings;
import org.rapporteur.synthesis.engine.draft.Grounds;
import org.rapporteur.synthesis.engine.draft.Ledger;
import org.rapporteur.synthesis.engine.draft.RevisionTexts;
import org.rapporteur.synthesis.engine.draft.SectionKind;
import org.rapporteur.synthesis.engine.draft.SentenceKind;
import org.rapporteur.synthesis.engine.material.Material;
import org.rapporteur.synthesis.engine.statements.Statement;
import org.rapporteur.synthesis.engine.themes.SentenceVectors;

/// A real consultation: 646 comments, long texts, one large campaign, no positions.
@Tag("data")
@SuppressWarnings("NullAway.Init")
class ProviderDirectoryTests {

  private static Material material;
  private static Findings found;
  private static Draft draft;
  private static SentenceVectors vectors;

  @BeforeAll
  static void run() {
    material = RealMaterial.providerDirectory();
    vectors = remembered(new Embeddings());
    found = SampleMaterial.findings(material, vectors);
    draft = SampleMaterial.draft(material, found);
  }

  @Test
  void everyCommentIsAccountedForAndFewAreSetAside() {
    var ledger = Ledger.of(material, draft, found.reading().commentsSetAside());
    assertThat(ledger.dispositions()).hasSize(646);
    assertThat(ledger.unaccounted()).isEmpty();
    assertThat(ledger.count(Disposition.SetAside.class)).isLessThan(646 * 15 / 100);
  }

  @Test
  void nothingStandsInTheWayOfPublication() {
    assertThat(
            DraftCheck.check(
                draft,
                found.reading().commentsSetAside(),
                Grounds.of(material, found),
                material,
                RevisionTexts.of(material),
                SampleMaterial.messages()))
        .isEmpty();
    assertThat(draft.sentences()).allSatisfy(s -> assertThat(s.citations()).isNotEmpty());
  }

  @Test
  void holdersCountedApartFromTheEngineEqualTheCitedSet() {
    assertThat(draft.sentences().filter(s -> s.kind() == SentenceKind.THEME))
        .isNotEmpty()
        .allSatisfy(
            sentence ->
                assertThat(sentence.text())
                    .contains("(" + holders(sentence.citedComments()) + " of 646)"));
  }

  @Test
  void everyQuotationIsVerbatim() {
    var quotes = draft.sentences().flatMap(s -> s.quotes().stream().map(q -> Map.entry(s, q)));
    assertThat(quotes)
        .hasSizeGreaterThan(30)
        .allSatisfy(
            entry -> {
              var quote = entry.getValue();
              String words = new TextSpan(quote.start(), quote.end()).in(entry.getKey().text());
              assertThat(material.present(quote.comment()).plainText()).contains(words);
            });
  }

  @Test
  void theOverviewIsOne() {
    long themes = draft.sections().stream().filter(s -> s.kind() == SectionKind.THEME).count();
    assertThat(themes).isBetween(8L, 14L);
    assertThat(draft.paragraphs().count()).isLessThan(40);
    assertThat(found.campaigns().getFirst().comments()).hasSizeGreaterThan(150);
  }

  @Test
  void aSecondRunOnCommentsInAnotherOrderWritesTheSame() {
    var shuffled = new java.util.ArrayList<>(material.comments());
    Collections.reverse(shuffled);
    var other = new Material(material.facts(), material.questions(), shuffled, List.of());
    assertThat(SampleMaterial.draft(other, SampleMaterial.findings(other, vectors)))
        .isEqualTo(draft);
  }

  private static long holders(Collection<Integer> comments) {
    return comments.stream().map(c -> material.present(c).holder()).distinct().count();
  }

  /// As a run keeps them.
  private static SentenceVectors remembered(Embeddings embeddings) {
    var computed = SentenceVectors.computedBy(embeddings);
    var known = new HashMap<String, float[]>();
    return new SentenceVectors() {
      @Override
      public boolean knows(LanguageTag language) {
        return computed.knows(language);
      }

      @Override
      public List<float[]> of(List<Statement> statements) {
        return statements.stream()
            .map(s -> known.computeIfAbsent(s.text(), text -> computed.of(List.of(s)).getFirst()))
            .toList();
      }
    };
  }
}
