package org.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.consultation.document.DocumentService;
import org.rapporteur.consultation.document.SampleFiles;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.consultation.texts.ConsultationTexts;
import org.rapporteur.consultation.texts.Mandate;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.attachment.AttachmentService;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.discussion.draft.DraftTarget;
import org.rapporteur.discussion.position.PositionService;
import org.rapporteur.discussion.theme.DetectedTheme;
import org.rapporteur.discussion.theme.ThemeDetectionResult;
import org.rapporteur.discussion.theme.ThemeUpdateService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.language.TextSpan;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Transactions;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
@Tag("second-database")
class SearchIT {

  private static final String ODT =
      """
      <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>
      <text:p>Eleven kvzattached hubs</text:p></office:text></office:body></office:document-content>
      """;

  @Autowired Fixtures fixtures;
  @Autowired SearchService search;
  @Autowired SearchPageService pages;
  @Autowired CommentService comments;
  @Autowired PositionService positions;
  @Autowired ModerationService moderation;
  @Autowired ConsultationLifecycleService lifecycle;
  @Autowired ViewerService viewers;
  @Autowired AttachmentService attachments;
  @Autowired DocumentService documents;
  @Autowired IndexService index;
  @Autowired ThemeUpdateService themes;
  @Autowired Transactions transactions;

  ConsultationDetails consultation;
  Viewer stakeholder;

  @BeforeEach
  void createOpenConsultation() {
    openConsultation(ReviewTiming.AFTER);
  }

  @Test
  void commentIsFoundByStemPhrasePrefixTypo() {
    post("en", "We ran several remote hubs; participating there cost little.");
    awaitCount("hubs", 1);

    for (String typed :
        List.of("hub", "participation", "\"remote hubs\"", "partic*", "hubs -expensive", "C1")) {
      assertThat(find(typed).total()).as(typed).isEqualTo(1);
    }
    assertThat(find("\"hubs remote\"").total()).isZero();
    assertThat(find("hubs -remote").total()).isZero();
    var mistyped = find("participaton");
    assertThat(mistyped.total()).isEqualTo(1);
    assertThat(mistyped.hits().getFirst().excerpt().toHtml())
        .isEqualTo("We ran several remote hubs; <mark>participating</mark> there cost little.");
    assertThat(find("partzcipatinq").isFuzzy()).isTrue();
    var narrowed = find(Map.of("q", List.of("hubs"), "group", List.of("governments")));
    assertThat(narrowed.isFuzzy()).isFalse();
    assertThat(narrowed.total()).isZero();
    assertThat(narrowed.counts().get(Facet.GROUP)).isEqualTo(Map.of("CIVIL_SOCIETY", 1L));
  }

  @Test
  void wordsAreFoundInSixLanguages() {
    post("fr", "Les relais locaux n’ont pas l’accès voulu.");
    post("es", "Las consultas públicas deben continuar.");
    post("ru", "Мы поддерживаем удалённое участие.");
    post("ar", "لا تكفي المشاركة عن بعد.");
    post("zh", "我们支持远程参与和多语言。");
    post("en", "Interpretation was missing.");
    awaitCount("interpretation", 1);

    for (String typed :
        List.of(
            "relai",
            "accès",
            "acces",
            "consulta",
            "публика -нет",
            "участия",
            "مشاركة",
            "远程参与",
            "参与")) {
      assertThat(find(typed).total()).as(typed).isEqualTo(typed.startsWith("публика") ? 0 : 1);
    }
    assertThat(find("参远").total()).isZero();
  }

  @Test
  void facetCountsShowOtherChoices() {
    for (var group : List.of(StakeholderGroup.GOVERNMENTS, StakeholderGroup.CIVIL_SOCIETY)) {
      stakeholder = fixtures.aStakeholder(group);
      post("en", "Funding must be stable.");
    }
    post("fr", "Funding, financement.");
    awaitCount("funding", 3);

    var results =
        find(
            Map.of(
                "q",
                List.of("funding"),
                "group",
                List.of("civil-society"),
                "language",
                List.of("en")));

    assertThat(results.total()).isEqualTo(1);
    assertThat(results.counts().get(Facet.GROUP))
        .isEqualTo(Map.of("GOVERNMENTS", 1L, "CIVIL_SOCIETY", 1L));
    assertThat(results.counts().get(Facet.LANGUAGE)).isEqualTo(Map.of("en", 1L, "fr", 1L));
    assertThat(results.counts().get(Facet.KIND)).isEqualTo(Map.of("COMMENT", 1L));
    assertThat(results.counts().get(Facet.QUESTION)).isEqualTo(Map.of("1", 1L));
  }

  @Test
  void themesAreCountedAndFilter() {
    post("en", "Coffee for the hubs.");
    post("en", "Coffee for the venue.");
    post("en", "Coffee, tea.");
    awaitCount("coffee", 3);
    replaceThemes("1", "hubs", true, List.of(1));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(countByTheme("coffee")).containsEntry("1", 1L));

    replaceThemes("2", "venues", true, List.of(2, 3));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(countByTheme("coffee")).isEqualTo(Map.of("2", 2L)));

    var narrowed = find(Map.of("q", List.of("coffee"), "theme", List.of("2")));
    assertThat(narrowed.hits()).extracting(Hit::reference).containsExactlyInAnyOrder("C2", "C3");
    assertThat(narrowed.themes().get("2").label()).isEqualTo("venues");
    assertThat(find(Map.of("q", List.of("coffee"), "theme", List.of("1"))).total()).isZero();
    comments.withdraw(stakeholder, consultation.id(), 2);
    assertThat(countByTheme("coffee")).isEqualTo(Map.of("2", 1L));
  }

  @Test
  void questionAndThemeFacetsNeedOneConsultation() {
    post("en", "Marmalade for all.");
    awaitCount("marmalade", 1);

    assertThat(find("marmalade").counts()).containsKeys(Facet.QUESTION, Facet.THEME);
    var everywhere =
        search.search(Viewer.VISITOR, SearchRequest.fromQuery(Map.of("q", List.of("marmalade"))));
    assertThat(everywhere.counts())
        .containsKeys(Facet.CONSULTATION, Facet.GROUP)
        .doesNotContainKeys(Facet.QUESTION, Facet.THEME);
  }

  @Test
  void themeOfOneContributorShowsOnlyOnceNamed() {
    post("en", "Biscuits for the hubs.");
    awaitCount("biscuits", 1);
    replaceThemes("1", "biscuits", false, List.of(1));
    var narrowed = Map.of("q", List.of("biscuits"), "theme", List.of("1"));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(find(narrowed).total()).isEqualTo(1));
    assertThat(find(narrowed).themes()).isEmpty();
    assertThat(countByTheme("biscuits")).isEmpty();

    transactions.write(() -> themes.setName(consultation.id(), 1, "1", "Biscuits"));

    assertThat(countByTheme("biscuits")).isEqualTo(Map.of("1", 1L));
    assertThat(find(narrowed).themes().get("1").label()).isEqualTo("Biscuits");
  }

  private Map<String, Long> countByTheme(String word) {
    return find(word).counts().getOrDefault(Facet.THEME, Map.of());
  }

  /// Replaces the themes of the first three comments with one theme.
  private void replaceThemes(
      String source, String label, boolean named, List<Integer> commentNumbers) {
    transactions.write(
        () ->
            themes.replaceThemes(
                new ThemeDetectionResult(
                    consultation.id(),
                    Instant.now(),
                    Map.of(1, 1, 2, 1, 3, 1),
                    List.of(
                        new DetectedTheme(
                            source, 1, LanguageTag.ENGLISH, label, named, commentNumbers)))));
  }

  @Test
  void orderByAgreementShowsMostAgreedFirst() {
    post("en", "Budget, said first.");
    post("en", "Budget, agreed with.");
    awaitCount("budget", 2);
    var holder = fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS);
    positions.setPosition(holder, consultation.id(), 2, true, null);
    await()
        .ignoreException(SearchUnavailable.class)
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(find(Map.of("q", List.of("budget"), "order", List.of("agreed"))).hits())
                    .extracting(Hit::reference)
                    .containsExactly("C2", "C1"));
  }

  @Test
  void removedCommentIsNotFoundImmediately() {
    post("en", "Planted marker kvzremoved.");
    awaitCount("kvzremoved", 1);
    var moderator = fixtures.aModeratorOf(consultation.id());

    moderation.remove(moderator, consultation.id(), 1, removalDraft());

    requireNotFound("kvzremoved");
    moderation.restore(moderator, consultation.id(), 1, new DecisionDraft("3.3", "", "Again."));
    awaitCount("kvzremoved", 1);
  }

  @Test
  void onlyRedactedWordsAreNotFound() {
    post("en", "Planted kvzredacted beside kvzkept.");
    awaitCount("kvzredacted", 1);
    var moderator = fixtures.aModeratorOf(consultation.id());

    moderation.redact(
        moderator, consultation.id(), 1, List.of(new TextSpan(8, 19)), removalDraft());

    requireNotFound("kvzredacted");
    assertThat(find("kvzkept").total()).isEqualTo(1);
    assertThat(find("kvzkept").counts().get(Facet.MARK)).containsEntry("REDACTED", 1L);
  }

  @Test
  void withdrawnCommentIsNotFoundImmediately() {
    post("en", "Planted kvzwithdrawn.");
    awaitCount("kvzwithdrawn", 1);

    comments.withdraw(stakeholder, consultation.id(), 1);

    requireNotFound("kvzwithdrawn");
  }

  @Test
  void waitingAndDeclinedCommentsAreNotFound() {
    openConsultation(ReviewTiming.BEFORE);
    post("en", "Planted kvzheld.");
    post("en", "Planted kvzdeclined.");
    post("en", "Published kvzshown.");
    var moderator = fixtures.aModeratorOf(consultation.id());
    moderation.decline(moderator, consultation.id(), 2, removalDraft());
    moderation.publish(moderator, consultation.id(), 3, new DecisionDraft("3.3", "", ""));
    awaitCount("kvzshown", 1);

    requireNotFound("kvzheld");
    requireNotFound("kvzdeclined");
  }

  @Test
  void questionsAndDecisionsAreFoundByWords() {
    post("en", "An offer of something.");
    var moderator = fixtures.aModeratorOf(consultation.id());
    moderation.remove(
        moderator,
        consultation.id(),
        1,
        new DecisionDraft("3.3", "No.", "It advertised kvzreason."));
    awaitCount("kvzreason", 1);

    var decision = find("kvzreason").hits().getFirst();
    assertThat(decision.content()).isInstanceOf(Hit.DecisionHit.class);
    assertThat(find("kvzreason").hits()).hasSize(1);
    assertThat(find(decision.reference()).hits())
        .extracting(Hit::reference)
        .containsExactly(decision.reference());
    assertThat(find("mandate").hits()).extracting(Hit::kind).containsExactly(ResultKind.QUESTION);
    assertThat(
            pages.findReferencePath(
                stakeholder, queryInConsultation(Map.of("q", List.of(decision.reference())))))
        .contains(decision.path());
    assertThat(
            pages.findReferencePath(
                stakeholder, queryInConsultation(Map.of("q", List.of("M-0001")))))
        .contains("/consultations/" + consultation.slug() + "/log/1");
    assertThat(
            pages.findReferencePath(
                stakeholder, queryInConsultation(Map.of("q", List.of("M-9999")))))
        .isEmpty();
    assertThat(pages.findReferencePath(stakeholder, Map.of("q", List.of("C1")))).isEmpty();
  }

  @Test
  void decisionIsFoundByPolicyNumber() {
    post("en", "An offer of something.");
    var moderator = fixtures.aModeratorOf(consultation.id());
    moderation.remove(moderator, consultation.id(), 1, new DecisionDraft("3.3", "No.", ""));

    awaitCount("advertising", 1);
    assertThat(find("advertising").hits().getFirst().excerpt().toHtml())
        .isEqualTo("<mark>Advertising</mark>");
  }

  @Test
  void consultationIsFoundByTitleMandateAndDocuments() throws IOException {
    awaitCount("forum", 1);
    var hit = find("forum").hits().getFirst();
    assertThat(hit.kind()).isEqualTo(ResultKind.CONSULTATION);
    assertThat(hit.path()).isEqualTo("/consultations/" + consultation.slug());

    var secretariat = fixtures.theSecretariatOf(consultation.id());
    var texts = consultation.texts();
    var mandate =
        new Mandate(
            LocalizedText.empty(),
            LocalizedText.fromText(LanguageTag.ENGLISH, "Resolution kvzmandate"),
            null);
    lifecycle.revise(
        secretariat,
        consultation.id(),
        consultation.version(),
        new ConsultationTexts(
            texts.title(), texts.summary(), texts.background(), texts.convener(), mandate),
        "The mandate was missing.");
    awaitCount("kvzmandate", 1);

    documents.add(
        secretariat,
        consultation.id(),
        "kvzdocument.pdf",
        LanguageTag.ENGLISH,
        new ByteArrayInputStream(SampleFiles.pdf("Anything")));
    awaitCount("kvzdocument", 1);
  }

  @Test
  void consultationIsFoundByWordsInDocuments() throws IOException {
    var secretariat = fixtures.theSecretariatOf(consultation.id());
    var document =
        documents.add(
            secretariat,
            consultation.id(),
            "background.docx",
            LanguageTag.ENGLISH,
            new ByteArrayInputStream(docx("The assembly planted kvzinside in 2003.")));
    awaitCount("kvzinside", 1);
    var hit = find("kvzinside").hits().getFirst();
    assertThat(hit.kind()).isEqualTo(ResultKind.CONSULTATION);
    assertThat(hit.excerpt().toHtml()).contains("<mark>kvzinside</mark>");

    documents.remove(secretariat, document.id());
    awaitCount("kvzinside", 0);
  }

  private static byte[] docx(String text) throws IOException {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      document.createParagraph().createRun().setText(text);
      document.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void onlyQuestionsOfWithdrawnConsultationAreFound() {
    post("en", "Planted kvzgone about the mandate.");
    awaitCount("mandate", 2);
    replaceThemes("1", "kvzlabel", true, List.of(1));
    var ofItsTheme = Map.of("q", List.of("mandate"), "theme", List.of("1"));
    assertThat(find(ofItsTheme).themes()).containsKey("1");

    var secretariat = fixtures.theSecretariatOf(consultation.id());
    lifecycle.withdraw(secretariat, consultation.id(), "Asked elsewhere.");

    requireNotFound("kvzgone");
    assertThat(find("mandate").total()).isEqualTo(1);
    assertThat(find(ofItsTheme).themes()).isEmpty();
  }

  @Test
  void attachmentIsFoundWhileCommentIsPublic() {
    var question = consultation.question(1).orElseThrow().id();
    var file =
        attachments.add(
            stakeholder,
            consultation.id(),
            question,
            DraftTarget.TOP,
            "figures.odt",
            new ByteArrayInputStream(SampleFiles.odt(ODT)));
    comments.post(
        stakeholder,
        consultation.id(),
        new CommentDraft(
            question, null, null, LanguageTag.ENGLISH, "See the file.", List.of(file.id())),
        Channel.WEB,
        IdempotencyKey.random());
    awaitCount("kvzattached", 1);

    var hit = find("kvzattached").hits().getFirst();
    assertThat(hit.kind()).isEqualTo(ResultKind.ATTACHMENT);
    assertThat(List.of(find("figures").total(), find("figures.odt").total())).containsOnly(1L);
    assertThat(hit.excerpt().toHtml()).contains("<mark>kvzattached</mark>");
    var moderator = fixtures.aModeratorOf(consultation.id());
    moderation.remove(moderator, consultation.id(), 1, removalDraft());
    requireNotFound("kvzattached");
    moderation.restore(moderator, consultation.id(), 1, new DecisionDraft("3.3", "", "Again."));
    awaitCount("kvzattached", 1);
  }

  @Test
  void oldIndexAnswersDuringRebuild() {
    post("en", "Planted kvzbuilt.");
    awaitCount("kvzbuilt", 1);
    var administrator = fixtures.anAdministrator();
    await().until(() -> index.rebuild(administrator));
    long finished = 0;
    while (index.getStatus(administrator).isBuilding()) {
      assertThat(find("kvzbuilt").total()).isEqualTo(1);
      finished++;
    }
    assertThat(finished).isPositive();
    assertThat(index.getStatus(administrator).problem()).isNull();
    assertThat(index.getStatus(administrator).builtAt()).isNotNull();
    assertThat(find("kvzbuilt").total()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("org.rapporteur.search.analysis.SearchTermsTests#hostileQueries")
  void hostileQueryNeverFails(String typed) {
    var results = find(typed);

    assertThat(results.total()).isGreaterThanOrEqualTo(0);
    assertThat(results.hits()).hasSizeLessThanOrEqualTo(SearchRequest.PAGE_SIZE);
  }

  private void openConsultation(ReviewTiming review) {
    consultation = fixtures.anOpenConsultation(review);
    stakeholder = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
  }

  private void post(String language, String text) {
    comments.post(
        stakeholder,
        consultation.id(),
        new CommentDraft(
            consultation.question(1).orElseThrow().id(),
            null,
            null,
            new LanguageTag(language),
            text),
        Channel.WEB,
        IdempotencyKey.random());
  }

  private static DecisionDraft removalDraft() {
    return new DecisionDraft("3.3", "Against the policy.", "It broke a rule.");
  }

  /// Searches all consultations, so no other test class may post this word.
  private void requireNotFound(String word) {
    assertThat(
            search
                .search(Viewer.VISITOR, SearchRequest.fromQuery(Map.of("q", List.of(word))))
                .total())
        .isZero();
    assertThat(find(word).counts().values()).allMatch(Map::isEmpty);
  }

  private void awaitCount(String word, long total) {
    await()
        .ignoreException(SearchUnavailable.class)
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(find(word).total()).isEqualTo(total));
  }

  private SearchResults find(String typed) {
    return find(Map.of("q", List.of(typed)));
  }

  private SearchResults find(Map<String, List<String>> query) {
    return search.search(Viewer.VISITOR, request(query));
  }

  private SearchRequest request(Map<String, List<String>> query) {
    return SearchRequest.fromQuery(queryInConsultation(query));
  }

  private Map<String, List<String>> queryInConsultation(Map<String, List<String>> query) {
    var within = new java.util.HashMap<>(query);
    within.put("in", List.of(consultation.slug().value()));
    return within;
  }
}
