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

/// What is found where nothing says it as typed.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("transactions")
class NearlySearchedIT {

  @Autowired Fixtures fixtures;
  @Autowired SearchedSubmissions found;
  @Autowired SearchPageService pages;
  @Autowired CommentService comments;
  @Autowired ModerationService moderation;
  @Autowired HtmlTemplates templates;

  ConsultationDetails asked;
  Viewer stakeholder;

  @BeforeEach
  void anOpenConsultation() {
    asked = fixtures.anOpenConsultation();
    stakeholder = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
  }

  @Test
  void mistypedFormOfAWordIsFoundByTheStemOfWhatWasMeant() {
    post("en", "Nobody funds the hubs.");
    found.awaitFound(asked, "funding", 1);

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
  void mistypedFormIsFoundInEachLanguageThatHasStems() {
    post("fr", "Il faut négocier.");
    post("es", "Faltan los fondos.");
    post("ru", "Нужны переговоры.");
    post("ar", "مشاركة.");
    post("zh", "我们支持远程参与。");
    found.awaitFound(asked, "支持", 1);

    for (String typed : List.of("négociatoin", "fodno", "переговроами", "والمشراكة")) {
      assertThat(find(typed).total()).as(typed).isEqualTo(1);
    }
    assertThat(find("远程参予").total()).isZero();
  }

  @Test
  void whatIsSaidAsTypedComesBeforeWhatIsNearlySaid() {
    post("en", "Fonds, fonds, fonds.");
    post("en", "A long comment that says among other things that funding is short.");
    post("en", "A zebra founds it.");
    found.awaitFound(asked, "zebra", 1);

    assertThat(find("funding~").hits()).extracting(Hit::reference).startsWith("C2");
    var exact = find("founds");
    assertThat(exact.isFuzzy()).isFalse();
    assertThat(exact.hits()).extracting(Hit::reference).containsExactly("C3");
  }

  @Test
  void manyMistypedWordsAreStillAnswered() {
    post("en", "Governments fund national consultations and regional meetings.");
    found.awaitFound(asked, "governments", 1);

    assertThat(find("goverments fundng natoinal consultatons regoinal meetigns").total())
        .isEqualTo(1);
  }

  @Test
  void wordThatIsNearIsOfferedWhereNothingSaysTheOneThatWasTyped() {
    post("en", "The Zyxsecretariate. A zyxsecret zebra.");
    post("en", "A zyxsecretaribuxar giraffe.");
    found.awaitFound(asked, "giraffe", 1);
    comments.withdraw(stakeholder, asked.id(), 2);

    var page = page("zyxsecretaribuxom");

    assertThat(page.results().total()).isZero();
    assertThat(page.suggestion()).extracting(SearchRequest::text).isEqualTo("zyxsecretariate");
    assertThat(html("search/search.jte", page).select(".empty a.btn").attr("href"))
        .isEqualTo("/search?q=zyxsecretariate&in=" + asked.slug());
    assertThat(page("zyxsecretaribuxom zebra").suggestion()).isNull();
    assertThat(page("zyxsecretariatefarfromallothers").suggestion()).isNull();
    assertThat(page("zyxsecretariate").suggestion()).isNull();
  }

  @Test
  void wordOfWhatIsNotPublicIsNeverOffered() {
    post("en", "A zyxsecretariate.");
    post("en", "A zebra.");
    found.awaitFound(asked, "zebra", 1);
    assertThat(page("zyxsecretaribuxom").suggestion()).isNotNull();
    var moderator = fixtures.aModeratorOf(asked.id());

    moderation.remove(
        moderator, asked.id(), 1, new DecisionDraft("3.3", "Against the policy.", "A rule."));

    assertThat(page("zyxsecretaribuxom").suggestion()).isNull();
    assertThat(pages.buildPage(moderator, within("zyxsecretaribuxom"), Locale.ENGLISH).suggestion())
        .isNull();
  }

  private SearchPage page(String typed) {
    return pages.buildPage(Viewer.VISITOR, within(typed), Locale.ENGLISH);
  }

  private Document html(String template, SearchPage page) {
    return Jsoup.parse(templates.render(template, Map.of("page", page)));
  }

  private Map<String, List<String>> within(String typed) {
    return Map.of("q", List.of(typed), "in", List.of(asked.slug().value()));
  }

  private void post(String language, String text) {
    comments.post(
        stakeholder,
        asked.id(),
        new CommentDraft(
            asked.question(1).orElseThrow().id(), null, null, new LanguageTag(language), text),
        Channel.WEB,
        IdempotencyKey.random());
  }

  private SearchResults find(String typed) {
    return found.find(asked, Map.of("q", List.of(typed)));
  }
}
