package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLifecycleService;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.comment.CommentDraft;
import org.rapporteur.discussion.comment.CommentService;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.shared.IdempotencyKey;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.testing.Browser;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Opens a browser on a new open consultation, with a stakeholder who may comment in it.
abstract class WithOpenConsultation {

  static final String ARABIC = "نرجو استمرار المنتدى خمس سنوات أخرى، مع C1.";
  static final String PASSWORD = "a long enough password";

  @LocalServerPort int port;
  @Autowired Fixtures fixtures;
  @Autowired PersonService people;
  @Autowired CommentService comments;
  @Autowired ModerationService moderation;
  @Autowired ConsultationLifecycleService lifecycle;

  Browser browser;
  Window window;
  ConsultationDetails consultation;
  Viewer viewer;
  String address;

  @BeforeEach
  void openConsultation() {
    browser = new Browser(port);
    window = new Window(browser);
    viewer = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
    useConsultation(fixtures.anOpenConsultation());
  }

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  final void useConsultation(ConsultationDetails details) {
    consultation = details;
    address = "/consultations/" + details.slug();
  }

  final void closeConsultation() {
    lifecycle.close(
        fixtures.theSecretariatOf(consultation.id()), consultation.id(), "All have spoken.");
  }

  final void removeComment(int comment) {
    moderation.remove(
        fixtures.aModeratorOf(consultation.id()),
        consultation.id(),
        comment,
        new DecisionDraft("3.2", "Post it again without that.", "A name."));
  }

  final void requireText(String words) {
    assertThat(window.main()).containsText(words);
    window.requireNoViolations();
  }

  final void signIn(String to) {
    window.signIn(email(), PASSWORD, to);
  }

  final String email() {
    return people.find(viewer.requireSignedIn("test")).orElseThrow().email().value();
  }

  final Locator composer() {
    return window.page.locator(".composer").last();
  }

  final Locator commentField() {
    return composer().locator("textarea");
  }

  final void post(String words, @Nullable Integer parent) {
    postAs(viewer, words, LanguageTag.ENGLISH, parent);
  }

  final void postAs(Viewer speaker, String words, LanguageTag language, @Nullable Integer parent) {
    comments.post(
        speaker,
        consultation.id(),
        new CommentDraft(
            consultation.question(1).orElseThrow().id(), parent, null, language, words),
        Channel.WEB,
        IdempotencyKey.random());
  }
}
