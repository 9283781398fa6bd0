package org.rapporteur.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.discussion.submission.DelegationOfTwo;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.report.ReportService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.draft.DraftTable;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.editing.AnnexService;
import org.rapporteur.synthesis.editing.EditingService;
import org.rapporteur.synthesis.editing.EditingService.Seen;
import org.rapporteur.synthesis.editing.TableService;
import org.rapporteur.synthesis.translation.QuotedWords;
import org.rapporteur.synthesis.translation.TranslationDraft;
import org.rapporteur.synthesis.translation.TranslationService;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.ParagraphTyping;
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Publishes an edition with charts, an annex, a footnote, a table, a formal submission and a
/// translated quotation.
abstract class WithPublishedEdition {

  static final String QUOTATION = "Le Forum devrait garder son ordre du jour ouvert.";
  static final String TRANSLATION = "The Forum should keep its agenda open.";
  static final String FOOTNOTE = "See the programme & “minutes” <2009>.";
  static final String ANNEX = "Programme of the meeting";
  static final String ANNEX_TEXT = "The first item was the cost of hubs.";
  static final String SUMMARY = "Posts are in favour of hubs.\n\nWe ask for\n\n- a fund";
  static final String ANSWER = "=Hubs should be in every region.";
  static final DraftTable MEETINGS =
      new DraftTable(
          "Meetings held",
          "Records of the secretariat",
          List.of("Region", "Held"),
          List.of(List.of("Africa", "31"), List.of("Asia & Pacific", "=1+1")));

  @Autowired SmallConsultation consultations;
  @Autowired SubmissionService submissions;
  @Autowired DelegationLifecycleService delegations;
  @Autowired ConsultationLifecycleService lifecycle;
  @Autowired Runs runs;
  @Autowired SynthesisService synthesis;
  @Autowired EditingService editing;
  @Autowired ParagraphTyping typing;
  @Autowired AnnexService annexes;
  @Autowired TableService tables;
  @Autowired TranslationService translations;
  @Autowired ReportService reports;
  @Autowired Fixtures fixtures;
  @LocalServerPort int port;

  private final HttpClient http = HttpClient.newHttpClient();
  SmallConsultation.Made made;
  Viewer secretariat;
  ConsultationId id;
  JsonNode report;

  @BeforeAll
  void publishEdition() throws Exception {
    made = consultations.openOnTwoThemes();
    secretariat = made.secretariat();
    id = made.consultation().id();
    var delegation = DelegationOfTwo.of(fixtures, delegations);
    submissions.send(
        delegation.head(),
        id,
        delegation.createDraft(SUMMARY, Map.of(1, ANSWER, 2, "A review should follow.")),
        IdempotencyKey.random());
    lifecycle.close(secretariat, id, "All have answered.");
    runs.toTheEnd(secretariat, id);
    var first = SmallConsultation.body(draft()).getFirst().id();
    typing.note(secretariat, currentVersion(first), 1, FOOTNOTE);
    typing.addSentence(secretariat, currentVersion(first), "One said: “" + QUOTATION + "” (C7)", 7);
    var words =
        QuotedWords.of(
            draft().paragraph(first).orElseThrow().sentences().getLast().quotes().getFirst());
    translations.save(
        secretariat, id, first, new TranslationDraft(words, null, TRANSLATION, "Translation unit"));
    tables.add(secretariat, currentVersion(first), MEETINGS);
    annexes.add(secretariat, id, ANNEX);
    editing.addParagraph(
        secretariat,
        id,
        draft().sections().stream()
            .filter(section -> section.kind() == SectionKind.ANNEX)
            .findFirst()
            .orElseThrow()
            .name(),
        null,
        ANNEX_TEXT,
        List.of(5));
    runs.confirmAll(secretariat, id);
    reports.publish(secretariat, id);
    report = JsonMapper.builder().build().readTree(fetchText("json"));
  }

  private SynthesisDetails draft() {
    return synthesis.find(secretariat, id).orElseThrow();
  }

  private Seen currentVersion(ParagraphId paragraph) {
    return new Seen(id, paragraph, draft().paragraph(paragraph).orElseThrow().version());
  }

  /// All blocks of a type, in document order.
  final List<JsonNode> findBlocks(String type) {
    var found = new ArrayList<JsonNode>();
    report.get("sections").forEach(section -> addBlocks(section, type, found));
    return found;
  }

  private static void addBlocks(JsonNode section, String type, List<JsonNode> found) {
    for (var block : section.path("blocks")) {
      if (block.get("type").asString().equals(type)) {
        found.add(block);
      }
    }
    section.path("sections").forEach(within -> addBlocks(within, type, found));
  }

  /// Sentences that appear unchanged in every file: those without a footnote or a translation.
  final List<String> listPlainSentences() {
    var sentences = new ArrayList<String>();
    for (var paragraph : findBlocks("paragraph")) {
      for (var sentence : paragraph.get("sentences")) {
        if (!sentence.has("footnote") && sentence.findValues("translation").isEmpty()) {
          sentences.add(sentence.get("text").asString());
        }
      }
    }
    return sentences;
  }

  /// Removes citations, white space and hyphens, which programs place differently.
  static String stripWhitespaceAndCitations(String text) {
    return text.replaceAll("\\[C[^]]*]", "").replaceAll("[\\s\\x{AD}-]+", "");
  }

  final String fetchText(String format) throws Exception {
    return new String(fetchBytes(format), StandardCharsets.UTF_8);
  }

  final byte[] fetchBytes(String format) throws Exception {
    var address =
        URI.create(
            "http://127.0.0.1:%d/consultations/%s/report.%s"
                .formatted(port, made.consultation().slug(), format));
    var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(format).isEqualTo(200);
    return answer.body();
  }
}
