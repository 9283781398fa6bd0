package org.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Tests search results for mistyped words.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class SimilarWordSearchIT {

  @Autowired Fixtures fixtures;
  @Autowired SearchedSubmissions searches;
  @Autowired SearchPageService pages;
  @Autowired CommentService comments;
  @Autowired ModerationService moderation;
  @Autowired HtmlTemplates templates;

  ConsultationDetails consultation;
  Viewer stakeholder;

  @BeforeEach
  void createOpenConsultation() {
    consultation = fixtures.anOpenConsultation();
    stakeholder = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
  }

  @Test
  void mistypedWordMatchesIntendedStem() {
    post("en", "Nobody funds the hubs.");
    searches.awaitFound(consultation, "funding", 1);

    for (String typed : List.of("fundng", "fundin", "fundign", "fumding", "hubs fundng")) {
      var results = find(typed);
      assertThat(results.total()).as(typed).isEqualTo(1);
      assertThat(results.isFuzzy()).as(typed).isTrue();
      assertThat(results.hits().getFirst().excerpt().toHtml())
          .as(typed)
          .contains("<mark>funds</mark>");
    }
    assertThat(find("fundng -hubs").total()).isZero();
    assertThat(find("\"fundng\"").total()).isZero();
  }

  @Test
  void mistypedWordIsFoundInLanguagesWithStems() {
    post("fr", "Il faut négocier.");
    post("es", "Faltan los fondos.");
    post("ru", "Нужны переговоры.");
    post("ar", "مشاركة.");
    post("zh", "我们支持远程参与。");
    searches.awaitFound(consultation, "支持", 1);

    for (String typed : List.of("négociatoin", "fodno", "переговроами", "والمشراكة")) {
      assertThat(find(typed).total()).as(typed).isEqualTo(1);
    }
    assertThat(find("远程参予").total()).isZero();
  }

  @Test
  void exactMatchComesBeforeSimilarMatch() {
    post("en", "Fonds, fonds, fonds.");
    post("en", "A long comment that says among other things that funding is short.");
    post("en", "A zebra founds it.");
    searches.awaitFound(consultation, "zebra", 1);

    assertThat(find("funding~").hits()).extracting(Hit::reference).startsWith("C2");
    var exact = find("founds");
    assertThat(exact.isFuzzy()).isFalse();
    assertThat(exact.hits()).extracting(Hit::reference).containsExactly("C3");
  }

  @Test
  void manyMistypedWordsAreFound() {
    post("en", "Governments fund national consultations and regional meetings.");
    searches.awaitFound(consultation, "governments", 1);

    assertThat(find("goverments fundng natoinal consultatons regoinal meetigns").total())
        .isEqualTo(1);
  }

  @Test
  void similarWordIsSuggestedWithoutMatch() {
    post("en", "The Zyxsecretariate. A zyxsecret zebra.");
    post("en", "A zyxsecretaribuxar giraffe.");
    searches.awaitFound(consultation, "giraffe", 1);
    comments.withdraw(stakeholder, consultation.id(), 2);

    var page = loadPage("zyxsecretaribuxom");

    assertThat(page.results().total()).isZero();
    assertThat(page.suggestion()).extracting(SearchRequest::text).isEqualTo("zyxsecretariate");
    assertThat(renderHtml("search/search.jte", page).select(".empty a.btn").attr("href"))
        .isEqualTo("/search?q=zyxsecretariate&in=" + consultation.slug());
    assertThat(loadPage("zyxsecretaribuxom zebra").suggestion()).isNull();
    assertThat(loadPage("zyxsecretariatefarfromallothers").suggestion()).isNull();
    assertThat(loadPage("zyxsecretariate").suggestion()).isNull();
  }

  @Test
  void wordOfHiddenCommentIsNotSuggested() {
    post("en", "A zyxsecretariate.");
    post("en", "A zebra.");
    searches.awaitFound(consultation, "zebra", 1);
    assertThat(loadPage("zyxsecretaribuxom").suggestion()).isNotNull();
    var moderator = fixtures.aModeratorOf(consultation.id());

    moderation.remove(
        moderator,
        consultation.id(),
        1,
        new DecisionDraft("3.3", "Against the policy.", "A rule."));

    assertThat(loadPage("zyxsecretaribuxom").suggestion()).isNull();
    assertThat(
            pages
                .buildPage(moderator, queryInConsultation("zyxsecretaribuxom"), Locale.ENGLISH)
                .suggestion())
        .isNull();
  }

  private SearchPage loadPage(String typed) {
    return pages.buildPage(Viewer.VISITOR, queryInConsultation(typed), Locale.ENGLISH);
  }

  private Document renderHtml(String template, SearchPage page) {
    return Jsoup.parse(templates.render(template, Map.of("page", page)));
  }

  private Map<String, List<String>> queryInConsultation(String typed) {
    return Map.of("q", List.of(typed), "in", List.of(consultation.slug().value()));
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

  private SearchResults find(String typed) {
    return searches.find(consultation, Map.of("q", List.of(typed)));
  }
}
