package org.rapporteur.analysis.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.analysis.SampleMaterial.aConsultation;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.analysis.SampleMaterial;
import org.rapporteur.analysis.campaign.Campaigns;
import org.rapporteur.analysis.material.ConsultationFacts;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.OwnText;
import org.rapporteur.analysis.material.Progress;

/// What contributors copied from the consultation or from a form.
class ConsultationSentencesTests {

  private static final String MANDATE =
      "The Forum was convened for five years. Its members meet once a year in the country of a host"
          + " that the Secretary-General chooses after consultations with all Governments.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Should it continue?",
        "Continuation of the Forum.",
        "Mandate: the forum was convened for five years.",
        "Members meet once a year in the country of a host that the Secretary-General chooses after"
            + " consultations.",
      })
  void copiedSentencesAreNoStatements(String copied) {
    var reading = read(aConsultation().says(copied + " The meeting should be shorter."));
    assertThat(reading.statements())
        .extracting(Statement::text)
        .containsExactly("The meeting should be shorter.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It should continue.",
        "The Forum was convened for five years too long.",
        "Members should meet once a year in the country of a host.",
      })
  void answersInWordsOfQuestionAreStatements(String answer) {
    assertThat(read(aConsultation().says(answer)).statements()).hasSize(1);
  }

  @Test
  void sentencesOfReportAreCopiedOnlyByLaterComments() {
    String sentence = "Most delegations favoured a shorter meeting.";
    var material = aConsultation().says(sentence).material();
    var comment = material.present(1);
    assertThat(read(withReport(material, sentence, comment.receivedAt())).statements()).isEmpty();
    assertThat(
            read(withReport(material, sentence, comment.receivedAt().plusSeconds(1))).statements())
        .hasSize(1);
  }

  @Test
  void commentOfCopiedSentencesIsSetAside() {
    var reading = read(aConsultation().says("Should it continue? Dear Secretariat,"));
    assertThat(reading.commentsSetAside())
        .containsExactly(new SetAsideComment(1, SetAsideReason.CONSULTATION_TEXT, null));
  }

  @Test
  void questionsOfFormAreNoStatements() {
    var consultation = aConsultation();
    for (String answer : List.of("Trains are late.", "Buses are full.", "Ferries are slow.")) {
      consultation.says("What is the main problem of transport in your region? " + answer);
    }
    consultation.says("Why are trains late?");
    assertThat(read(consultation).statements())
        .extracting(Statement::text)
        .containsExactly(
            "Trains are late.", "Buses are full.", "Ferries are slow.", "Why are trains late?");
  }

  @Test
  void repeatedPositionsStayStatements() {
    var consultation = aConsultation();
    for (String more : List.of("Trains are late.", "Buses are full.", "Ferries are slow.")) {
      consultation.says("The fee must be abolished in all regions. " + more);
    }
    assertThat(read(consultation).statements()).hasSize(6);
  }

  @Test
  void questionOfCampaignStaysStatement() {
    var consultation = aConsultation();
    for (int i = 0; i < 4; i++) {
      consultation.says(
          "Why should passengers pay for trains that never arrive on time? We ask the ministry to"
              + " refund every ticket of a late train within one month.");
    }
    assertThat(read(consultation).statements()).hasSize(8);
  }

  private static Material withReport(Material material, String text, Instant publishedAt) {
    var facts = material.facts();
    return new Material(
        new ConsultationFacts(
            facts.title(),
            null,
            null,
            facts.opensAt(),
            facts.closesAt(),
            facts.language(),
            List.of(new OwnText(text, publishedAt))),
        material.questions(),
        material.comments(),
        List.of());
  }

  private static StatementReading read(SampleMaterial consultation) {
    return read(consultation.material(MANDATE));
  }

  private static StatementReading read(Material material) {
    return StatementReader.read(
        material,
        Campaigns.find(material, Memory.NONE, Progress.SILENT),
        Memory.NONE,
        Progress.SILENT);
  }
}
