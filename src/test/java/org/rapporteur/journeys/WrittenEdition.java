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
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.discussion.submission.DelegationOfTwo;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.report.ReportService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.synthesis.AnnexService;
import org.rapporteur.synthesis.DraftTable;
import org.rapporteur.synthesis.EditingService;
import org.rapporteur.synthesis.EditingService.Seen;
import org.rapporteur.synthesis.ParagraphId;
import org.rapporteur.synthesis.SentenceDraft;
import org.rapporteur.synthesis.SmallConsultation;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisService;
import org.rapporteur.synthesis.TableService;
import org.rapporteur.synthesis.TranslationService;
import org.rapporteur.synthesis.engine.draft.SectionKind;
import org.rapporteur.synthesis.translation.QuotedWords;
import org.rapporteur.synthesis.translation.TranslationDraft;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An edition that a run drafted and people wrote into: charts, an annex, a footnote, a table, a
/// formal submission and a translated quotation are in it.
abstract class WrittenEdition {

  static final String QUOTED = "Le Forum devrait garder son ordre du jour ouvert.";
  static final String TRANSLATED = "The Forum should keep its agenda open.";
  static final String NOTE = "See the programme & “minutes” <2009>.";
  static final String ANNEX = "Programme of the meeting";
  static final String OF_ANNEX = "The first item was the cost of hubs.";
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
  @Autowired DelegationLifecycleService speaking;
  @Autowired ConsultationLifecycleService holding;
  @Autowired Runs runs;
  @Autowired SynthesisService synthesis;
  @Autowired EditingService editing;
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
  void publishWhatPeopleWroteInto() throws Exception {
    made = consultations.openOnTwoThemes();
    secretariat = made.secretariat();
    id = made.consultation().id();
    var delegation = DelegationOfTwo.of(fixtures, speaking);
    submissions.send(
        delegation.head(),
        id,
        delegation.createDraft(SUMMARY, Map.of(1, ANSWER, 2, "A review should follow.")),
        IdempotencyKey.random());
    holding.close(secretariat, id, "All have answered.");
    runs.toTheEnd(secretariat, id);
    var first = SmallConsultation.body(draft()).getFirst().id();
    editing.write(
        secretariat,
        seen(first),
        List.of(
            SentenceDraft.of(1, null, List.of()).noting(NOTE),
            SentenceDraft.further("One said: “" + QUOTED + "” (C7)", List.of(7))));
    var words =
        QuotedWords.of(
            draft().paragraph(first).orElseThrow().sentences().getLast().quotes().getFirst());
    translations.save(
        secretariat, id, first, new TranslationDraft(words, null, TRANSLATED, "Translation unit"));
    tables.add(secretariat, seen(first), MEETINGS);
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
        OF_ANNEX,
        List.of(5));
    reports.publish(secretariat, id);
    report = JsonMapper.builder().build().readTree(text("json"));
  }

  private SynthesisDetails draft() {
    return synthesis.find(secretariat, id).orElseThrow();
  }

  private Seen seen(ParagraphId paragraph) {
    return new Seen(id, paragraph, draft().paragraph(paragraph).orElseThrow().version());
  }

  /// Of the sections in their order.
  final List<JsonNode> blocks(String type) {
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

  /// Those that stand in a file as they are: a translation stands within its sentence, and programs
  /// read the mark of a footnote wherever it seems to stand.
  final List<String> sentences() {
    var sentences = new ArrayList<String>();
    for (var paragraph : blocks("paragraph")) {
      for (var sentence : paragraph.get("sentences")) {
        if (!sentence.has("footnote") && sentence.findValues("translation").isEmpty()) {
          sentences.add(sentence.get("text").asString());
        }
      }
    }
    return sentences;
  }

  /// Programs end lines and part words where they like, and citations stand within sentences.
  static String bare(String text) {
    return text.replaceAll("\\[C[^]]*]", "").replaceAll("[\\s\\x{AD}-]+", "");
  }

  final String text(String format) throws Exception {
    return new String(bytes(format), StandardCharsets.UTF_8);
  }

  final byte[] bytes(String format) throws Exception {
    var address =
        URI.create(
            "http://127.0.0.1:%d/consultations/%s/report.%s"
                .formatted(port, made.consultation().slug(), format));
    var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(format).isEqualTo(200);
    return answer.body();
  }
}
