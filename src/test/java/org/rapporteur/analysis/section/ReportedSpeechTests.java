package org.rapporteur.analysis.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.analysis.SampleMaterial.aConsultation;
import static org.rapporteur.analysis.SampleMaterial.findings;
import static org.rapporteur.analysis.SampleMaterial.messages;
import static org.rapporteur.analysis.SampleMaterial.noVectors;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.SampleMaterial;
import org.rapporteur.analysis.codebook.KeyPoint;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.Scope;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Prevalence;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.material.SourceText;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.wording.Counting;
import org.rapporteur.analysis.wording.Glosses;
import org.rapporteur.analysis.wording.Wording;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;

class ReportedSpeechTests {

  private static final String CLAIM = "Night trains must run every day.";

  @Test
  void upToFiveContributorsWithNamesAreNamed() {
    assertThat(point(saidBy("a bank", "a union", "a port")).text())
        .isEqualTo(
            "A contributor from a bank (civil society) stated: “"
                + CLAIM
                + "”; similar statements came from a contributor from a union (civil society) and"
                + " a contributor from a port (civil society).");
    assertThat(point(saidBy("a", "b", "c", "d", "e")).counts()).isEmpty();
  }

  @Test
  void moreContributorsAndThoseWithoutNamesAreCounted() {
    assertThat(point(saidBy("a", "b", "c", "d", "e", "f")).text())
        .startsWith("At least 6 contributors stated, in these or similar words:");
    assertThat(point(saidBy("a bank", null)).text()).startsWith("At least 2 contributors stated,");
  }

  @Test
  void namedContributorsAreCited() {
    assertThat(point(saidBy("a bank", "a union")).citedComments()).containsExactly(1, 2);
  }

  @Test
  void quotationFromAttachedDocumentSaysSo() {
    var plain = saidBy("a bank");
    var comment = plain.present(1);
    var document = new SourceText.AttachedDocument("letter.pdf", new TextSpan(0, CLAIM.length()));
    var attached =
        new SourceComment(
            1,
            1,
            1,
            null,
            new SourceText(CLAIM, List.of(document)),
            comment.language(),
            comment.contributor(),
            comment.receipt());
    var material = new Material(plain.facts(), plain.questions(), List.of(attached), List.of());

    assertThat(say(plain, Glosses.NONE).text()).endsWith(CLAIM + "”");
    assertThat(say(material, Glosses.NONE).text()).endsWith("” (in an attached document).");
  }

  @Test
  void quotationInAnotherLanguageNamesItAndIsGlossed() {
    var material =
        aConsultation()
            .says("CIVIL_SOCIETY", new LanguageTag("fr"), "Nous voulons des trains de nuit.")
            .material();

    assertThat(say(material, Glosses.NONE).text()).endsWith("” (in French).");
    assertThat(say(material, (text, language) -> Optional.of("we want night trains")).text())
        .endsWith("” (in French; word by word: ‘we want night trains’).");
  }

  private static Material saidBy(String... names) {
    SampleMaterial made = aConsultation();
    for (String name : names) {
      made.named(name).says(CLAIM);
    }
    return made.material();
  }

  private static DraftSentence say(Material material, Glosses glosses) {
    var speech = new Speech(material, glosses);
    return speech.speech.say(speech.quotes.passage(List.of(speech.first())));
  }

  private static DraftSentence point(Material material) {
    var speech = new Speech(material, Glosses.NONE);
    var comments = IntStream.rangeClosed(1, material.comments().size()).boxed().toList();
    var point =
        new KeyPoint("theme", "point", speech.first(), comments, Prevalence.of(material, comments));
    return speech
        .speech
        .point(
            point,
            speech.quotes.passage(List.of(speech.first())),
            "point.POSITION",
            "point.named",
            Scope.question(1))
        .done();
  }

  private static final class Speech {
    private final List<Statement> statements;
    private final Quotes quotes;
    private final ReportedSpeech speech;

    Speech(Material material, Glosses glosses) {
      statements = findings(material, noVectors()).reading().statements();
      quotes = new Quotes(statements, material);
      var wording = new Wording(messages(), LanguageTag.ENGLISH);
      var writer =
          new SentenceWriter(material, new Counting(material, List.of(), List.of()), wording);
      speech = new ReportedSpeech(material, writer, wording, quotes, glosses);
    }

    Statement first() {
      return statements.getFirst();
    }
  }
}
